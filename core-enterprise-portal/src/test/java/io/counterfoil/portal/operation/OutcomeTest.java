package io.counterfoil.portal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.portal.platform.ServiceRefusal;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Money never looks done before the chain has it, and a lost answer is never called a refusal. */
class OutcomeTest {

    @Test
    void whatTheChainConfirmedIsDone() {
        assertEquals(new Outcome.Done(null), Outcome.of(() -> state("confirmed")));
    }

    @Test
    void whatIsOnItsWayIsPending() {
        assertEquals(new Outcome.Pending(), Outcome.of(() -> state("pending")));
        assertEquals(new Outcome.Pending(), Outcome.of(refused("idempotency-key-in-use", 409)));
    }

    @Test
    void whatNeverReachedTheChainCanBeGivenAgain() {
        assertEquals(new Outcome.Lapsed(), Outcome.of(() -> state("lapsed")));
        assertEquals(new Outcome.Lapsed(), Outcome.of(refused("not-on-chain", 409)));
    }

    @Test
    void aRefusalKeepsItsReason() {
        Outcome outcome = Outcome.of(refused("offer-not-open", 409));
        assertEquals(
                "offer-not-open",
                assertInstanceOf(Outcome.Refused.class, outcome).refusal().name());
    }

    @Test
    void noAnswerAndAFaultOfTheServiceAreUnknown() {
        assertEquals(new Outcome.Unknown(), Outcome.of(() -> {
            throw new ProcessingException("timed out");
        }));
        assertEquals(new Outcome.Unknown(), Outcome.of(refused("ledger-unavailable", 503)));
    }

    private static OperationJson state(String state) {
        return new OperationJson(state, null, null, null, null, null);
    }

    private static Supplier<OperationJson> refused(String name, int status) {
        return () -> {
            throw new ServiceRefusal(ProblemDetail.of(name, status, null));
        };
    }
}
