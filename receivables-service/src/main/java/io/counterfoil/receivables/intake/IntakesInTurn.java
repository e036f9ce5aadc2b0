package io.counterfoil.receivables.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Confirmed files, two at a time, of two participants: those that were just confirmed, and, by a look from time to time, those that stopped before their end,
 * in this process or in another.
 */
@ApplicationScoped
public class IntakesInTurn {

    private static final Logger LOG = Logger.getLogger(IntakesInTurn.class);
    private static final int AT_ONCE = 2;
    private static final int LOOKED_AT_MAX = 100;

    /** After a first failure; twice as long after each further one. */
    private static final long PAUSE_MS = 1_000;

    private static final int PAUSE_DOUBLED_MAX = 10;

    private final RunIntake runIntake;
    private final Intakes intakes;
    private final IntakeClaim claim;
    private final Map<UUID, Setback> setbacks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    });

    private record Setback(int count, long againAt) {}

    IntakesInTurn(RunIntake runIntake, Intakes intakes, IntakeClaim claim) {
        this.runIntake = runIntake;
        this.intakes = intakes;
        this.claim = claim;
    }

    /** @param pause between two looks, and before the first */
    public void lookEvery(Duration pause) {
        for (int worker = 0; worker < AT_ONCE; worker++) {
            var unused = workers.scheduleWithFixedDelay(
                    this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** There is something to do. */
    void wake() {
        try {
            workers.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("an intake goes on where this service starts again");
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void look() {
        try {
            for (Intake intake : intakes.running(LOOKED_AT_MAX)) {
                Setback setback = setbacks.get(intake.id());
                if (setback == null || setback.againAt() - System.nanoTime() < 0) {
                    claim.hold(intake.participant(), () -> run(intake));
                }
            }
        } catch (RuntimeException notNow) {
            LOG.warnf("intakes could not be looked at; the next look does: %s", notNow.getMessage());
        }
    }

    private void run(Intake seen) {
        // Another thread may have had it since it was seen.
        Intake intake = intakes.find(seen.participant(), seen.id()).orElse(seen);
        if (intake.state() != IntakeState.RUNNING) {
            return;
        }
        try {
            runIntake.run(intake);
            setbacks.remove(intake.id());
        } catch (RuntimeException stopped) {
            int count = setbacks.getOrDefault(intake.id(), new Setback(0, 0)).count() + 1;
            long pauseMs = PAUSE_MS << Math.min(count, PAUSE_DOUBLED_MAX);
            setbacks.put(intake.id(), new Setback(count, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMs)));
            LOG.warnf(stopped, "intake %s stopped; it goes on in %s ms", intake.id(), pauseMs);
        }
    }
}
