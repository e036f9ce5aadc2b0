package io.counterfoil.bank.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.financing.PayoutDecisions;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerFinancing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No payout without a number of the registry: whatever the registry does, at most one registration is in force, and nothing is paid before. */
@QuarkusTest
class RegistrationTest extends RegistryAtHand {

    private static final String TO_REGISTER = "POST /registrations";
    private static final int TIMES = 20;

    @Inject
    PayoutDecisions decisions;

    @Inject
    RegisterFinancing registerFinancing;

    @Test
    void whatIsApprovedIsRegisteredAndThenPaid() {
        payout().statusCode(200).body("state", equalTo("funded"));
        registration().body("state", equalTo("registered")).body("number", equalTo(number()));
        JsonNode made = inForce().get(0);
        assertEquals(
                ScriptedPaper.SUPPLIER.uscc(),
                made.path("assignor").path("identifier").asText());
        assertEquals(
                money(VALUE).toDecimal(), made.path("amount").path("amount").asText());
        assertEquals(1, made.path("documents").size());
        payout().statusCode(200);
        assertEquals(1, registry.under(request.toString()).size(), "asked again, nothing more is registered");
        await().atMost(WITHIN)
                .until(() -> platform.stepsOf(BANK_E, request).stream()
                        .anyMatch(told -> told.path("step").asText().equals("registered")
                                && told.path("registrationNumber").asText().equals(number())));
    }

    @Test
    void whileTheRegistryIsDownNothingIsPaidAndThenItGoesOnByItself() {
        registry.behave(Fault.DOWN, Duration.ZERO, "");
        problem(payout(), 503, "registry-unavailable");
        assertEquals(FinancingState.APPROVED, state());
        registration().body("state", equalTo("asked")).body("detail", containsString("503"));
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
    }

    @Test
    void aSlowRegistryDoesNotHoldUpTheBank() {
        registry.behave(Fault.NONE, Duration.ofSeconds(5), "");
        long began = System.nanoTime();
        problem(payout(), 503, "registry-unavailable");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
    }

    @Test
    void anAnswerThatIsLostRegistersNothingTwice() {
        registry.behave(Fault.LOST, Duration.ZERO, TO_REGISTER);
        problem(payout(), 503, "registry-unavailable");
        registration().body("state", equalTo("sent"));
        assertEquals(FinancingState.APPROVED, state());
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
        assertEquals(1, registry.under(request.toString()).size());
    }

    /** The bank has given up, asked by its reference and found nothing, when the registry registers after all. */
    @Test
    void aRegistrationThatIsMadeLateIsMadeOnce() {
        registry.behave(Fault.NONE, Duration.ofMillis(2_000), TO_REGISTER);
        problem(payout(), 503, "registry-unavailable");
        problem(payout(), 503, "registry-unavailable");
        assertEquals(List.of(), registry.under(request.toString()), "nothing is there yet");
        isPaidByItself();
        assertEquals(1, registry.under(request.toString()).size());
    }

    @Test
    void whatNeverArrivedIsSentAgain() {
        registry.behave(Fault.DOWN, Duration.ZERO, TO_REGISTER);
        problem(payout(), 503, "registry-unavailable");
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
    }

    @Test
    void whatTheRegistryRegisteredTwiceIsCancelledOnce() {
        registry.behave(Fault.TWICE, Duration.ZERO, TO_REGISTER);
        payout().statusCode(200).body("state", equalTo("funded"));
        assertEquals(2, registry.under(request.toString()).size());
        await().atMost(WITHIN).until(() -> inForce().size() == 1);
        registration().body("number", equalTo(number()));
    }

    @Test
    void anAnswerAboutSomethingElseIsNone() {
        registry.behave(Fault.CONTRADICTING, Duration.ZERO, "");
        problem(payout(), 503, "registry-unavailable");
        registry.behave(Fault.WRONG, Duration.ZERO, "");
        problem(payout(), 503, "registry-unavailable");
        assertEquals(FinancingState.APPROVED, state());
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
    }

    /** Printed: what the step takes, with a registry that answers at once. */
    @Test
    void whatTheStepTakes() {
        List<Long> micros = new ArrayList<>();
        for (int times = 0; times < TIMES; times++) {
            UUID financing = approvedBy(
                    BANK_E, "bank-e", consortium.issued(VALUE, BANK_B).root());
            LedgerFinancing onChain = reads.financing(financing).orElseThrow();
            long began = System.nanoTime();
            registerFinancing.requireRegistered(banks.of(BANK_E), financing, onChain, () -> {});
            micros.add((System.nanoTime() - began) / 1_000);
        }
        long median = micros.stream().sorted().toList().get(TIMES / 2);
        System.out.printf("registration of a financing: %.1f ms (median of %d)%n", median / 1e3, TIMES);
        assertTrue(median < Duration.ofSeconds(1).toMillis() * 1_000, "microseconds: " + median);
    }

    /** What the platform leaves out would be queried about by nobody. */
    @Test
    void theDocumentsAreThoseThatWereQuotedOn() {
        showRequest(BANK_E, request, issued.root(), money(VALUE), invoice("ANOTHER-" + request));
        problem(payout(), 409, "financing-differs");
        assertEquals(FinancingState.APPROVED, state());
        showRequest(BANK_E, request, issued.root(), money(VALUE), invoice("INV-" + request));
        payout().statusCode(200).body("state", equalTo("funded"));
    }

    @Test
    void aRegistryThatTakesNoMoreNowSaysNothingAboutTheMatter() {
        registry.behave(Fault.BUSY, Duration.ZERO, "");
        problem(payout(), 503, "registry-unavailable");
        registry.behave(Fault.NONE, Duration.ZERO, "");
        isPaidByItself();
    }

    @Test
    void whatIsUndoneIsCancelled() {
        assertTrue(decisions.letUndo(BANK_E, request, 0, 0), "the bank is about to undo");
        problem(payout(), 409, "financing-not-open");
        String registered = number();
        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, state()));
        post(as(BANK_E, "bank-system"), path("undo")).statusCode(200).body("state", equalTo("undone"));
        await().atMost(WITHIN).until(() -> inForce().isEmpty());
        await().atMost(WITHIN)
                .untilAsserted(
                        () -> registration().body("state", equalTo("cancelled")).body("number", equalTo(registered)));
    }

    @Test
    void whatTheDebtorPaidIsCancelled() {
        payout().statusCode(200);
        bankA("settlements/" + instructed(issued) + "/execution").statusCode(200);
        await().atMost(WITHIN).until(() -> inForce().isEmpty());
        await().atMost(WITHIN).untilAsserted(() -> registration().body("state", equalTo("cancelled")));
    }

    @Test
    void whatIsRegisteredIsAmendedWhenTheBankAsks() {
        String amendment = """
                {"amount":{"amount":"900.00","currency":"CNY"},"expiresOn":"%s","reason":"a part is repaid"}""".formatted(reads.today().plusYears(1));
        problem(send(as(BANK_E, "bank-officer"), "registration/amendment", amendment), 404, "not-found");
        payout().statusCode(200);
        send(as(BANK_E, "bank-officer"), "registration/amendment", amendment)
                .statusCode(200)
                .body("amount.amount", equalTo("900.00"));
        assertEquals("900.00", inForce().get(0).path("amount").path("amount").asText());
        problem(
                        send(
                                as(BANK_E, "bank-officer"),
                                "registration/amendment",
                                amendment.replace(reads.today().plusYears(1).toString(), "2020-01-01")),
                        400,
                        "malformed")
                .body("violations.field", hasItem("expiresOn"));
        registry.behave(Fault.DOWN, Duration.ZERO, "");
        problem(send(as(BANK_E, "bank-officer"), "registration/amendment", amendment), 503, "registry-unavailable");
    }
}
