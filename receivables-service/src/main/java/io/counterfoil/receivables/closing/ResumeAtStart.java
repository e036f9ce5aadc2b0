package io.counterfoil.receivables.closing;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.receivables.projection.ProjectionSignal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Once for each start, with the first block that is projected: before it, nobody knows that the chain answers. */
@ApplicationScoped
class ResumeAtStart implements ProjectionSignal {

    private static final Logger LOG = Logger.getLogger(ResumeAtStart.class);

    private final Instance<ResumeClosing> resumeClosing;
    private final AtomicBoolean begun = new AtomicBoolean();

    ResumeAtStart(Instance<ResumeClosing> resumeClosing) {
        this.resumeClosing = resumeClosing;
    }

    @Override
    public void projected(LedgerBlock block) {
        if (begun.compareAndSet(false, true)) {
            // Not in the projector's thread: it brings the blocks that the closing waits for.
            CompletableFuture.supplyAsync(() -> resumeClosing.get().resume())
                    .thenCompose(closed -> closed)
                    .whenComplete((closed, failed) -> {
                        if (failed != null) {
                            LOG.warn("the closing of a day was not resumed; posting the date again does", failed);
                        }
                    });
        }
    }
}
