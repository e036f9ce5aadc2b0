package io.counterfoil.receivables.closing;

import io.counterfoil.receivables.governance.DayClosing;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.CommandStore.Asked;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.service.web.Request;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The closings of days, one after the other in one thread: those that requests ask for, and, by a look from time to time, those
 * that stopped before their end, in this process or in another.
 */
@ApplicationScoped
public class ClosingsInTurn implements DayClosing {

    private static final Logger LOG = Logger.getLogger(ClosingsInTurn.class);

    /** Supports that others had to join are among them, so more than one day is looked at. */
    private static final int LOOKED_AT_MAX = 100;

    private final CloseDay closeDay;
    private final CommandStore store;
    private final ClosingClaim claim;
    private final ScheduledExecutorService closings = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "close-day");
        thread.setDaemon(true);
        return thread;
    });

    ClosingsInTurn(CloseDay closeDay, CommandStore store, ClosingClaim claim) {
        this.closeDay = closeDay;
        this.store = store;
        this.claim = claim;
    }

    /** @param pause between two looks, and before the first */
    public void lookEvery(Duration pause) {
        var unused = closings.scheduleWithFixedDelay(
                this::takeUp, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        closings.shutdownNow();
    }

    @Override
    public CompletableFuture<Operation> close(Request request, Operation operation) {
        CompletableFuture<Operation> closed = new CompletableFuture<>();
        Asked asked = new Asked(request, operation);
        closings.execute(() -> whenNobodyElseDoes(() -> closed(asked).ifPresent(closed::complete)));
        return closed;
    }

    private void takeUp() {
        whenNobodyElseDoes(() -> store.unclosedDays(LOOKED_AT_MAX).forEach(this::closed));
    }

    private void whenNobodyElseDoes(Runnable work) {
        try {
            if (!claim.hold(work)) {
                LOG.debug("another instance closes a day; the next look finds what it leaves");
            }
        } catch (RuntimeException notNow) {
            LOG.warnf("days to be closed could not be looked at; the next look does: %s", notNow.getMessage());
        }
    }

    private Optional<Operation> closed(Asked asked) {
        try {
            return Optional.of(closeDay.close(asked.request(), asked.operation()));
        } catch (RuntimeException stopped) {
            LOG.warnf(
                    stopped,
                    "closing for operation %s stopped; it goes on with the next look, or when the date is posted again",
                    asked.operation().detail().id());
            return Optional.empty();
        }
    }
}
