package io.counterfoil.ledger.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.ledger.SubmissionOutcome.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CommandMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CommandMeters meters = new CommandMeters();

    @Test
    void eachOutcomeHasATimerOfItsOwn() {
        meters.bindTo(registry);
        List<State> states = List.of(State.CONFIRMED, State.REVERTED, State.LAPSED, State.REFUSED);
        for (int i = 0; i < states.size(); i++) {
            for (int times = 0; times <= i; times++) {
                meters.submitted();
                meters.ended(states.get(i), Duration.ofMillis(500));
            }
        }
        assertEquals(1, count("confirmed"));
        assertEquals(2, count("refused"));
        assertEquals(3, count("lapsed"));
        assertEquals(4, count("refused-by-node"));
        assertEquals(
                10, registry.get("counterfoil.commands.submitted").counter().count());
        assertEquals(
                500,
                registry.get("counterfoil.command.duration")
                        .tag("outcome", "confirmed")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS));
        assertEquals(0, registry.get("counterfoil.commands.inflight").gauge().value());
    }

    @Test
    void withoutMicrometerNothingIsCountedAndNothingFails() {
        meters.submitted();
        meters.ended(State.CONFIRMED, Duration.ZERO);
        meters.bindTo(registry);
        assertEquals(0, count("confirmed"));
    }

    private long count(String outcome) {
        return registry.get("counterfoil.command.duration")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
