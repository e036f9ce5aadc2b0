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
 * @param pipelineBlocks a transaction may be in a block so far past its limit: nodes compare the limit with the last committed
 *     block, and consensus works up to 50 blocks ahead of that (read in the source of FISCO BCOS 3.16.4)
 * @param adoptAfter how long a row that this process did not send must have been pending before its eyes; until then whoever
 *     sent it has it in hand
 */
public record SubmitterSettings(
        boolean settlesOnReceipt,
        int unsettledMax,
        Duration placeWithin,
        Duration resolveEvery,
        Duration resendFirst,
        Duration resendMax,
        int batchMax,
        int pipelineBlocks,
        Duration adoptAfter) {

    /** Twice what consensus can be ahead. */
    public static final int PIPELINE_BLOCKS = 100;

    private static final int PIPELINE_BLOCKS_MAX = 2_000;

    public SubmitterSettings {
        if (unsettledMax < 1 || batchMax < 1) {
            throw new IllegalArgumentException("unsettledMax and batchMax must be at least 1");
        }
        if (pipelineBlocks < 0 || pipelineBlocks > PIPELINE_BLOCKS_MAX) {
            throw new IllegalArgumentException("pipelineBlocks must be 0 to " + PIPELINE_BLOCKS_MAX);
        }
    }

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
                200,
                PIPELINE_BLOCKS,
                Duration.ofSeconds(5));
    }

    public SubmitterSettings withUnsettledMax(int other) {
        return new SubmitterSettings(
                settlesOnReceipt,
                other,
                placeWithin,
                resolveEvery,
                resendFirst,
                resendMax,
                batchMax,
                pipelineBlocks,
                adoptAfter);
    }

    public SubmitterSettings withPipelineBlocks(int other) {
        return new SubmitterSettings(
                settlesOnReceipt,
                unsettledMax,
                placeWithin,
                resolveEvery,
                resendFirst,
                resendMax,
                batchMax,
                other,
                adoptAfter);
    }

    public SubmitterSettings withAdoptAfter(Duration other) {
        return new SubmitterSettings(
                settlesOnReceipt,
                unsettledMax,
                placeWithin,
                resolveEvery,
                resendFirst,
                resendMax,
                batchMax,
                pipelineBlocks,
                other);
    }
}
