package io.counterfoil.bank.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.Consortium.Issued;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.bank.Surroundings;
import io.counterfoil.bank.financing.PayoutDecisions;
import io.counterfoil.devservers.registry.RegistryServer;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerFinancing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No payout without a number of the registry: whatever the registry does, at most one registration is in force, and nothing is paid before. */
@QuarkusTest
class RegistrationTest extends GatewayTest {

    private static final Duration WITHIN = Duration.ofSeconds(40);
    private static final UUID BANK_E = Surroundings.BANK_E;
    private static final UUID BANK_F = Surroundings.BANK_F;
    private static final String TO_REGISTER = "POST /registrations";
    private static final int TIMES = 20;
    private static RegistryServer registry;

    @ConfigProperty(name = "counterfoil.test.registry-port")
    int registryPort;

    @Inject
    PayoutDecisions decisions;

    @Inject
    RegisterFinancing registerFinancing;

    private UUID request;
    private Issued issued;

    @BeforeEach
    void approved() throws IOException {
        if (registry == null) {
            registry = new RegistryServer(StandIn.Start.plain(registryPort));
        }
        registry.behave(Fault.NONE, Duration.ZERO, "");
        issued = consortium.issued(VALUE, BANK_A);
        request = approvedBy(BANK_E, "bank-e", issued.root());
    }

    @AfterAll
    static void close() {
        registry.close();
        registry = null;
    }

    private UUID approvedBy(UUID bank, String id, UUID voucher) {
        UUID financing = UUID.randomUUID();
        String invoice = "INV-" + financing;
        showRequest(bank, financing, voucher, money(VALUE), invoice(invoice));
        String path = "/banks/" + id + "/financing-requests/" + financing;
        String terms = post(as(bank, "bank-system"), path + "/quote")
                .statusCode(200)
                .extract()
                .path("termsHash");
        consortium.lock(financing, voucher, bank, VALUE, new Bytes32(terms), fingerprint(invoice));
        post(as(bank, "bank-system"), path + "/approval").statusCode(200);
        return financing;
    }

    private String path(String act) {
        return "/banks/bank-e/financing-requests/" + request + "/" + act;
    }

    private ValidatableResponse payout() {
        return post(as(BANK_E, "bank-system"), path("payout"));
    }

    private ValidatableResponse registration() {
        return as(BANK_E, "bank-officer").get(path("registration")).then().statusCode(200);
    }

    private ValidatableResponse send(RequestSpecification caller, String act, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(act))
                .then();
    }

    private FinancingState state() {
        return reads.financing(request).orElseThrow().state();
    }

    private List<JsonNode> inForce() {
        return registry.under(request.toString()).stream()
                .filter(each -> each.path("state").asText().equals("in-force"))
                .toList();
    }

    private void isPaidByItself() {
        await().atMost(WITHIN).until(() -> state() == FinancingState.FUNDED);
        registration().body("state", equalTo("registered")).body("number", equalTo(number()));
    }

    private String number() {
        assertEquals(1, inForce().size(), "in force under our reference: " + inForce());
        return inForce().get(0).path("number").asText();
    }

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

    private String registeredBySomebodyElse(String reference, String document) {
        return registeredBySomebodyElse(reference, document, "factor");
    }

    private String registeredBySomebodyElse(String reference, String document, String account) {
        String number = "9%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
        ObjectNode claim = new ObjectMapper().createObjectNode();
        claim.put("reference", reference).put("state", "in-force");
        claim.put("registeredOn", "2026-01-05").put("expiresOn", "2030-01-05");
        claim.putObject("securedParty").put("name", "Factor (made up)").put("identifier", account);
        claim.putObject("assignor").put("identifier", ScriptedPaper.SUPPLIER.uscc());
        claim.putObject("amount").put("amount", money(VALUE).toDecimal()).put("currency", "CNY");
        claim.putArray("documents").addObject().put("kind", "invoice").put("number", document);
        registry.put(number, claim);
        return number;
    }

    private static String goOn(String reason, String... numbers) {
        return "{\"reason\":\"" + reason + "\",\"numbers\":[\"" + String.join("\",\"", numbers) + "\"]}";
    }

    private String ownDocument() {
        return invoice("INV-" + request).stated().normalisedNumber();
    }

    @Test
    void aRightOfSomebodyElseStopsThePayoutUntilAnOfficerGoesOn() {
        String prior = registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration").body("detail", containsString(prior));
        assertEquals(FinancingState.APPROVED, state());
        registration()
                .body("state", equalTo("prior-found"))
                .body("priorRegistrations.number", hasItem(prior))
                .body("priorRegistrations.securedParty", hasItem("Factor (made up)"));
        problem(send(as(BANK_E, "bank-officer"), "registration/decision", "{}"), 400, "malformed");
        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("the factor was repaid", prior))
                .statusCode(200)
                .body("decision.numbers", hasItem(prior))
                .body("decision.reason", equalTo("the factor was repaid"));
        String later = registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration").body("detail", containsString(later));
        problem(
                        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("seen before", prior)),
                        409,
                        "prior-registration")
                .body("detail", containsString(later));
        send(as(BANK_E, "bank-officer"), "registration/decision", goOn("both were repaid", prior, later))
                .statusCode(200);
        payout().statusCode(200).body("state", equalTo("funded"));
        problem(
                send(as(BANK_E, "bank-officer"), "registration/decision", goOn("once more", prior)),
                409,
                "nothing-to-decide");
    }

    /** Two banks may finance two parts of one payable; the chain shows which, and whose account it is. */
    @Test
    void anotherPartOfTheSameReceivableIsNotInTheWay() {
        Issued both = consortium.issued(2 * VALUE, BANK_A);
        UUID other = approvedBy(BANK_F, "bank-f", both.root());
        request = approvedBy(BANK_E, "bank-e", both.root());
        registeredBySomebodyElse(other.toString(), ownDocument(), BANK_F.toString());
        payout().statusCode(200).body("state", equalTo("funded"));
        registration().body("priorRegistrations", empty());
    }

    /** Whoever knows the id of a financing can write it down as a reference. */
    @Test
    void aReferenceUnderAnotherNameOrOfAnotherReceivableIsInTheWay() {
        Issued both = consortium.issued(2 * VALUE, BANK_A);
        UUID other = approvedBy(BANK_F, "bank-f", both.root());
        request = approvedBy(BANK_E, "bank-e", both.root());
        registeredBySomebodyElse(other.toString(), ownDocument());
        problem(payout(), 409, "prior-registration");

        UUID ofAnother =
                approvedBy(BANK_F, "bank-f", consortium.issued(VALUE, BANK_A).root());
        request = approvedBy(BANK_E, "bank-e", consortium.issued(VALUE, BANK_A).root());
        registeredBySomebodyElse(ofAnother.toString(), ownDocument(), BANK_F.toString());
        problem(payout(), 409, "prior-registration");
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
    void aCopiedReferenceProvesNothing() {
        UUID other =
                approvedBy(BANK_A, "bank-a", consortium.issued(VALUE, BANK_A).root());
        registeredBySomebodyElse(other.toString(), ownDocument());
        registeredBySomebodyElse(other.toString(), ownDocument());
        problem(payout(), 409, "prior-registration");
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
    void whatIsUndoneBeforeAnythingIsRegisteredIsDropped() {
        registeredBySomebodyElse("", ownDocument());
        problem(payout(), 409, "prior-registration");
        post(as(BANK_E, "bank-system"), path("undo")).statusCode(200);
        consortium.send(consortium.supplier, new LedgerCommand.AgreeToUndo(request, state()));
        assertEquals(FinancingState.UNDONE, state());
        await().atMost(WITHIN).untilAsserted(() -> registration().body("state", equalTo("dropped")));
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
