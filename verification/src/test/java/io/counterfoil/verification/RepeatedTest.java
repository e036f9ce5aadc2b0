package io.counterfoil.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.ledger.LedgerUnavailableException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private final AtomicInteger asked = new AtomicInteger();

    private String answerAt(int attempt) {
        if (asked.incrementAndGet() < attempt) {
            throw new LedgerUnavailableException("no answer", null);
        }
        return "told";
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgain() throws Exception {
        assertEquals("told", Repeated.ask(() -> answerAt(Repeated.ATTEMPTS)));
        assertEquals(Repeated.ATTEMPTS, asked.get());
    }

    @Test
    void aNodeThatNeverAnswersIsGivenUp() {
        assertThrows(LedgerUnavailableException.class, () -> Repeated.ask(() -> answerAt(Repeated.ATTEMPTS + 1)));
        assertEquals(Repeated.ATTEMPTS, asked.get());
    }

    @Test
    void anyOtherFailureIsTold() {
        assertThrows(
                IllegalStateException.class,
                () -> Repeated.ask(() -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("a page is too long");
                }));
        assertEquals(1, asked.get());
    }
}
