package io.counterfoil.ledger;

import java.time.Duration;

/**
 * Limits of a submitter.
 *
 * @param settlesOnReceipt true when no projector settles the journal: the submitter then does it on the receipt. False:
 *     the receipt changes nothing, and the embedder calls {@link Submitter#settled} once its projector has committed
 * @param unsettledMax submissions of this process without an outcome; more have to wait
 * @param placeWithin how long a caller waits for a place among them
 * @param resolveEvery how often submissions without an answer are looked for on chain, and sent again
 * @param resendFirst wait before the same bytes are sent again; doubles each time, with jitter
 * @param resendMax longest wait between two sendings
 * @param batchMax submissions looked at in one round, and rows read from the journal in one round
 */
public record SubmitterSettings(
        boolean settlesOnReceipt,
        int unsettledMax,
        Duration placeWithin,
        Duration resolveEvery,
        Duration resendFirst,
        Duration resendMax,
        int batchMax) {

    public static SubmitterSettings settlingOnReceipt() {
        return usual(true);
    }

    public static SubmitterSettings settledByProjector() {
        return usual(false);
    }

    private static SubmitterSettings usual(boolean settlesOnReceipt) {
        return new SubmitterSettings(
                settlesOnReceipt,
                1_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                200);
    }
}
