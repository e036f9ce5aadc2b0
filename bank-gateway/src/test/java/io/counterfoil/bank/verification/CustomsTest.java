package io.counterfoil.bank.verification;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.bank.GatewayTest;
import io.counterfoil.bank.ScriptedPaper;
import io.counterfoil.devservers.customs.CustomsServer;
import io.counterfoil.devservers.standin.Fault;
import io.counterfoil.devservers.standin.StandIn;
import io.counterfoil.documents.Standing;
import io.counterfoil.documents.TradeDocument;
import io.counterfoil.documents.TradeParty;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.PartyRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customs says of a declaration, when it answers, when it does not, and when it says something wrong. */
@QuarkusTest
class CustomsTest extends GatewayTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static CustomsServer customs;

    @ConfigProperty(name = "counterfoil.test.customs-port")
    int customsPort;

    private String number;
    private UUID request;

    @BeforeEach
    void declare() throws IOException {
        if (customs == null) {
            customs = new CustomsServer(StandIn.Start.plain(customsPort));
        }
        customs.behave(Fault.NONE, Duration.ZERO);
        number = "3101" + issuedOn.getYear() + "0"
                + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
        request = UUID.randomUUID();
        ScriptedPaper paper = ScriptedPaper.typed(new TradeDocument(
                DocumentKind.CUSTOMS_DECLARATION,
                Standing.IN_FORCE,
                number,
                issuedOn,
                List.of(
                        ScriptedPaper.SUPPLIER.as(PartyRole.EXPORTER),
                        new TradeParty(PartyRole.CONSIGNEE, ScriptedPaper.DEBTOR.name(), List.of())),
                money(VALUE),
                List.of(),
                List.of()));
        showRequest(BANK_A, request, consortium.issued(VALUE, BANK_B).root(), money(VALUE), paper);
    }

    @AfterAll
    static void close() {
        customs.close();
        customs = null;
    }

    private ObjectNode declared(String status) {
        ObjectNode declaration = new ObjectMapper().createObjectNode().put("status", status);
        declaration.put("exporter", ScriptedPaper.SUPPLIER.uscc());
        declaration.putObject("value").put("amount", money(VALUE).toDecimal()).put("currency", "CNY");
        return declaration;
    }

    private ValidatableResponse checked() {
        return bankA("financing-requests/" + request + "/verification").statusCode(200);
    }

    private static String status(String field) {
        return "checks.find { it.check == 'customs-status' }." + field;
    }

    /** Once the circuit breaker, which other tests may have opened, lets the question through. */
    private void finds(String finding) {
        await().atMost(WITHIN).untilAsserted(() -> checked().body(status("finding"), equalTo(finding)));
    }

    @Test
    void aReleasedDeclarationPassesAndTheAnswerIsKeptForAWhile() {
        customs.put(number, declared("released"));
        finds("status-released");
        int asked = customs.asked();
        String asOf =
                checked().body(status("source"), equalTo("customs")).extract().path(status("arguments[0]"));
        assertEquals(asked, customs.asked(), "its answer of " + asOf + " is at hand");
        await().atMost(WITHIN).untilAsserted(() -> {
            checked();
            assertTrue(customs.asked() > asked, "asked again once it is old");
        });
    }

    @Test
    void whatCustomsCancelledAmendedOrDoesNotKnowIsNotFinanced() {
        finds("status-no-such");
        customs.put(number, declared("amended"));
        finds("status-amended");
        customs.put(number, declared("cancelled"));
        finds("status-cancelled");
        problem(bankA("financing-requests/" + request + "/quote"), 409, "not-verified")
                .body("detail", containsString("check customs-status, customs: cancelled"));
    }

    @Test
    void whatIsNotReleasedYetWaits() {
        ObjectNode undecided = new ObjectMapper().createObjectNode().put("status", "pending");
        customs.put(number, undecided);
        finds("status-pending");
    }

    @Test
    void aForgedFileUnderATrueNumberIsRefused() {
        customs.put(number, declared("released"));
        customs.behave(Fault.CONTRADICTING, Duration.ZERO);
        finds("status-contradicts");
        checked().body(status("arguments"), hasItems("amount", "1000.00 CNY", "0.01 CNY"));
    }

    @Test
    void anAnswerThatCannotBeReadDecidesNothing() {
        customs.put(number, declared("released"));
        customs.behave(Fault.WRONG, Duration.ZERO);
        finds("status-no-answer");
    }

    @Test
    void aSlowRegisterDoesNotHoldUpTheBank() {
        customs.put(number, declared("released"));
        customs.behave(Fault.NONE, Duration.ofSeconds(5));
        long began = System.nanoTime();
        checked().body(status("finding"), equalTo("status-no-answer"));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
        problem(bankA("financing-requests/" + request + "/quote"), 409, "verification-undecided");
    }

    @Test
    void anOldAnswerIsShownWithItsAgeAndDecidesNothing() {
        customs.put(number, declared("released"));
        finds("status-released");
        customs.behave(Fault.DOWN, Duration.ZERO);
        finds("status-stale");
        checked().body(status("arguments[1]"), equalTo("released")).body(status("state"), equalTo("waiting"));
    }

    @Test
    void aRegisterThatIsAwayIsLeftAlone() {
        customs.behave(Fault.DOWN, Duration.ZERO);
        int before = customs.asked();
        for (int times = 0; times < 20; times++) {
            checked().body(status("finding"), equalTo("status-no-answer"));
        }
        int asked = customs.asked() - before;
        assertTrue(asked < 40, "20 checks ask twice each unless the breaker opens: " + asked);
    }
}
