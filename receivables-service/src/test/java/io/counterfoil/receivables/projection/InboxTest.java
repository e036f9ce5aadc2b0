package io.counterfoil.receivables.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.events.Inbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest extends ServiceTest {

    @Inject
    Inbox inbox;

    private final String event = UUID.randomUUID().toString();

    private boolean takesUp(String consumer) {
        return QuarkusTransaction.requiringNew().call(() -> inbox.takesUp(consumer, event));
    }

    @Test
    void anEventIsTakenUpOnceByEachConsumer() {
        assertTrue(takesUp("one"));
        assertFalse(takesUp("one"));
        assertTrue(takesUp("another"));
    }

    @Test
    void whatItLedToFailedSoItIsTakenUpAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertTrue(inbox.takesUp("one", event));
                    throw new IllegalStateException("the effect failed");
                }));
        assertTrue(takesUp("one"));
    }

    @Test
    void ofTwoAtTheSameMomentTheSecondWaitsAndIsToldSo() {
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Boolean> later = CompletableFuture.supplyAsync(() -> {
            await(second);
            return takesUp("one");
        });
        boolean first = QuarkusTransaction.requiringNew().call(() -> {
            boolean taken = inbox.takesUp("one", event);
            second.countDown();
            assertThrows(TimeoutException.class, () -> later.get(300, TimeUnit.MILLISECONDS));
            return taken;
        });
        assertTrue(first);
        assertFalse(later.join());
    }

    @Test
    void whatIsOldIsForgottenAFewAtATime() {
        takesUp("one");
        takesUp("another");
        assertEquals(0, inbox.forget(Duration.ofHours(1), 10));
        assertTrue(inbox.forget(Duration.ZERO, 1) <= 1);
        while (inbox.forget(Duration.ZERO, 10) > 0) {
            // until nothing is left
        }
        assertTrue(takesUp("one"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
