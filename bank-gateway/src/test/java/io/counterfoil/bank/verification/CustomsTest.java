package io.counterfoil.bank.verification;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.devservers.standin.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customs says of a declaration, when it answers, when it does not, and when it says something wrong. */
@QuarkusTest
class CustomsTest extends CustomsAtHand {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private UUID request;

    @BeforeEach
    void declare() {
        request = UUID.randomUUID();
        showRequest(BANK_A, request, consortium.issued(VALUE, BANK_B).root(), money(VALUE), declaration());
    }

    private static ObjectNode declared(String status) {
        return declared(status, VALUE);
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
