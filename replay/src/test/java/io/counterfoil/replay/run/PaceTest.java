package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static Duration taken(Pace pace, int times, int operations) {
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) {
            pace.await(operations);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void theFirstBeginsAtOnceAndEachOtherWaitsForItsTurn() {
        assertTrue(taken(Pace.perSecond(1), 1, 1).toMillis() < 900);
        assertTrue(taken(Pace.perSecond(50), 11, 1).toMillis() >= 200);
    }

    @Test
    void manyAtATimeCountAsThatMany() {
        assertTrue(taken(Pace.perSecond(50), 2, 10).toMillis() >= 200);
    }

    @Test
    void whoeverIsInterruptedDoesNotBegin() {
        Pace pace = Pace.perSecond(1);
        pace.await(1_000);
        Thread.currentThread().interrupt();
        try {
            assertThrows(IllegalStateException.class, () -> pace.await(1));
        } finally {
            assertTrue(Thread.interrupted(), "whoever asks later is told, too");
        }
    }

    @Test
    void withoutABoundNothingWaits() {
        assertTrue(taken(Pace.unbounded(), 1_000, 1_000).toSeconds() < 5);
    }
}
