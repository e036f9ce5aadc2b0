package io.counterfoil.verification;

import io.counterfoil.ledger.LedgerBlocks;
import io.counterfoil.verification.progress.HowFar;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Waits for the projector to reach the chain's height and for the outbox to empty; says so when they do not. */
final class CatchUp {

    private static final long LOOK_AGAIN_MS = 200;

    private final ProjectionReader projection;
    private final Duration max;
    private final Differences differences;
    private final HowFar howFar;

    CatchUp(ProjectionReader projection, Duration max, Differences differences, HowFar howFar) {
        this.projection = projection;
        this.max = max;
        this.differences = differences;
        this.howFar = howFar;
    }

    /** @return the height to compare at */
    long await(LedgerBlocks blocks) {
        long until = System.nanoTime() + max.toNanos();
        while (true) {
            long height = blocks.height();
            ProjectionReader.Progress progress = projection.progress();
            boolean projected = progress.projectedBlock() >= height;
            if (projected && progress.unsent() == 0) {
                return height;
            }
            howFar.is(String.format(
                    Locale.ROOT,
                    "waiting for the projector (block %,d of %,d) and for %,d events to be sent",
                    progress.projectedBlock(),
                    height,
                    progress.unsent()));
            if (System.nanoTime() - until >= 0) {
                report(height, progress);
                return height;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnreachableException("interrupted while waiting for the projector", e);
            }
        }
    }

    private void report(long height, ProjectionReader.Progress progress) {
        if (progress.projectedBlock() < height) {
            differences.add(
                    new Difference(
                            Difference.Kind.NOT_CAUGHT_UP,
                            ProjectionTable.CHECKPOINT.qualifiedName(),
                            null,
                            "block_number",
                            Long.toString(height),
                            Long.toString(progress.projectedBlock()),
                            null,
                            "the projector has not reached the chain's height within " + max.toSeconds()
                                    + " s; is receivables-service running?"),
                    EnumSet.of(Differences.Broken.CHAIN_EQUALS_DATABASE));
        }
        if (progress.unsent() > 0) {
            differences.add(
                    new Difference(
                            Difference.Kind.NOT_CAUGHT_UP,
                            "records.outbox",
                            null,
                            null,
                            null,
                            progress.unsent() + " events wait to be sent",
                            null,
                            "the outbox has not been emptied within " + max.toSeconds()
                                    + " s; is receivables-service running, and Kafka?"),
                    EnumSet.of(Differences.Broken.EVENTS_EQUAL_DATABASE));
        }
    }
}
