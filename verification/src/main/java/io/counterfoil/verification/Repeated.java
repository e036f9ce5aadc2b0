package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerUnavailableException;
import java.util.concurrent.Callable;

/** A question that a node leaves without an answer is asked again: one lost answer does not end a reading of a million. */
final class Repeated {

    /** Of one question. */
    static final int ATTEMPTS = 3;

    private Repeated() {}

    /**
     * @param question may be asked again, whatever became of it before
     * @throws LedgerUnavailableException when the last attempt, too, has no answer
     */
    static <T> T ask(Callable<T> question) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.call();
            } catch (LedgerUnavailableException unanswered) {
                if (attempt == ATTEMPTS) {
                    throw unanswered;
                }
            }
        }
    }
}
