package io.counterfoil.ledger.fisco;

import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * How a node that does not answer is recognised. Gone: the same question may go to another at once. Late: only the next one does. What
 * became of a transaction that neither has told is found out from the blocks (SubmissionResolver, LapsedSearch).
 */
final class SilentNode {

    /** Of bcos-cpp-sdk: not connected, and disconnected before the answer. */
    private static final Set<Integer> GONE = Set.of(-4010, -4006);

    /** The same. */
    private static final int NO_ANSWER_IN_TIME = -4008;

    private SilentNode() {}

    static boolean isGone(Throwable failure) {
        return failure instanceof ErrorAnswerException error && GONE.contains(error.code());
    }

    static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException
                || (failure instanceof ErrorAnswerException error && error.code() == NO_ANSWER_IN_TIME);
    }
}
