package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void whatEndsInTimeHasEnded() {
        assertTrue(Threads.runWithin(Duration.ofMinutes(1), "quick", () -> {}));
    }

    /** As the SDK's native part sometimes does. */
    @Test
    void whatWaitsForEverIsLeftAlone() {
        CountDownLatch never = new CountDownLatch(1);
        assertFalse(Threads.runWithin(Duration.ofMillis(50), "stuck", () -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException deaf) {
                    // a native call hears no interrupt either
                }
            }
        }));
        never.countDown();
    }
}
