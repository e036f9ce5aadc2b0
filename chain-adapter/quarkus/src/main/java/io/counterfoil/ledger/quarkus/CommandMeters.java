package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.SubmitterStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Commands on their way to the chain, of all submitters of this process. Public for applications that make their own. */
@Singleton
public class CommandMeters implements MeterBinder {

    private static final String COMMANDS = "commands";
    private static final Duration[] BUCKETS =
            List.of(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000).stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final List<Submitter> submitters = new CopyOnWriteArrayList<>();
    private volatile @Nullable Meters meters;

    private record Meters(Counter submitted, Map<SubmissionOutcome.State, Timer> ended) {}

    /** Its commands are among those in flight from now on. */
    public void add(Submitter submitter) {
        submitters.add(submitter);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<SubmissionOutcome.State, Timer> ended = new EnumMap<>(SubmissionOutcome.State.class);
        Arrays.stream(SubmissionOutcome.State.values())
                .filter(state -> state != SubmissionOutcome.State.PENDING)
                .forEach(state -> ended.put(state, timer(state, registry)));
        Counter submitted = Counter.builder("counterfoil.commands.submitted")
                .description("Commands that were signed, stored and sent for the first time")
                .register(registry);
        meters = new Meters(submitted, ended);
        gauge("counterfoil.commands.inflight", SubmitterStatus::waiting)
                .description("Commands without an outcome yet, those of earlier processes included")
                .register(registry);
        gauge("counterfoil.commands.unanswered", SubmitterStatus::unanswered)
                .description("Commands in flight whose sending got no answer: they are looked for on chain")
                .register(registry);
    }

    private static Timer timer(SubmissionOutcome.State state, MeterRegistry registry) {
        return Timer.builder("counterfoil.command.duration")
                .description("From the storing of a command to its outcome")
                .tag("outcome", name(state))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    static String name(SubmissionOutcome.State state) {
        return switch (state) {
            case PENDING -> "pending";
            case CONFIRMED -> "confirmed";
            case REVERTED -> "refused";
            case LAPSED -> "lapsed";
            case REFUSED -> "refused-by-node";
        };
    }

    private Gauge.Builder<List<Submitter>> gauge(String name, ToIntFunction<SubmitterStatus> part) {
        return Gauge.builder(
                        name,
                        submitters,
                        all -> all.stream()
                                .mapToInt(submitter -> part.applyAsInt(submitter.status()))
                                .sum())
                .baseUnit(COMMANDS);
    }

    void submitted() {
        Meters bound = meters;
        if (bound != null) {
            bound.submitted().increment();
        }
    }

    void ended(SubmissionOutcome.State state, Duration took) {
        Meters bound = meters;
        Timer timer = bound == null ? null : bound.ended().get(state);
        if (timer != null) {
            timer.record(took);
        }
    }
}
