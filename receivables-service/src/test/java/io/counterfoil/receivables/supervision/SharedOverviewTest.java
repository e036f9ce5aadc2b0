package io.counterfoil.receivables.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedOverviewTest {

    private static final int MANY = 50;

    private final NextBlock nextBlock = new NextBlock();
    private final AtomicInteger reads = new AtomicInteger();
    private final BlockingQueue<CompletableFuture<Overview>> database = new LinkedBlockingQueue<>();
    private final SharedOverview shared = new SharedOverview(
            (Supervision) Proxy.newProxyInstance(
                    Supervision.class.getClassLoader(), new Class<?>[] {Supervision.class}, (self, method, given) -> {
                        reads.incrementAndGet();
                        return database.take().join();
                    }),
            nextBlock);

    private static Overview of(long block) {
        return new Overview(block, null, LocalDate.of(2026, 7, 1), List.of(), List.of(), 0, List.of());
    }

    private void holds(long block) {
        database.add(CompletableFuture.completedFuture(of(block)));
    }

    private List<CompletableFuture<Overview>> manyAskAfter(long known, int seconds) {
        return Stream.generate(() -> shared.after(known, seconds).toCompletableFuture())
                .limit(MANY)
                .toList();
    }

    private static void allHave(long block, List<CompletableFuture<Overview>> answers) throws Exception {
        for (CompletableFuture<Overview> each : answers) {
            assertEquals(block, block(each));
        }
    }

    private static long block(CompletableFuture<Overview> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS).block();
    }

    @Test
    void allWhoWaitForABlockAreAnsweredByOneReading() throws Exception {
        holds(5);
        assertEquals(5, block(shared.now().toCompletableFuture()));
        List<CompletableFuture<Overview>> waiting = manyAskAfter(5, 30);
        assertEquals(1, reads.get());
        nextBlock.projected(6);
        holds(6);
        allHave(6, waiting);
        assertEquals(2, reads.get());
    }

    @Test
    void aReadingThatBeganBeforeTheBlockIsNotForThoseWhoKnowWhatItHas() throws Exception {
        nextBlock.projected(5);
        CompletableFuture<Overview> early = shared.now().toCompletableFuture();
        Awaitility.await().until(() -> reads.get() == 1);
        nextBlock.projected(6);
        CompletableFuture<Overview> late = shared.now().toCompletableFuture();
        Awaitility.await().until(() -> reads.get() == 2);
        holds(6);
        holds(6);
        assertEquals(6, block(early));
        assertEquals(6, block(late));
    }

    @Test
    void allWhoseTimeIsOverAreAnsweredByOneReading() throws Exception {
        nextBlock.projected(5);
        List<CompletableFuture<Overview>> waiting = manyAskAfter(5, 1);
        Awaitility.await().until(() -> reads.get() >= 1);
        waiting.forEach(each -> holds(5)); // more than are asked for: on a busy machine some are late
        allHave(5, waiting);
        assertTrue(reads.get() < MANY / 5, () -> "readings: " + reads);
    }

    @Test
    void whoeverGoesAwayTakesNobodysAnswerAlong() throws Exception {
        nextBlock.projected(5);
        CompletableFuture<Overview> gone = shared.now().toCompletableFuture();
        CompletableFuture<Overview> stays = shared.now().toCompletableFuture();
        gone.cancel(false);
        holds(5);
        assertEquals(5, block(stays));
        assertEquals(1, reads.get());
    }

    /** The chain was read again from an earlier block while somebody looked. */
    @Test
    void whatWasSeenBeforeALossIsForgotten() throws Exception {
        nextBlock.projected(100);
        CompletableFuture<Overview> early = shared.now().toCompletableFuture();
        nextBlock.projected(40);
        holds(101);
        assertEquals(101, block(early));
        assertEquals(40, nextBlock.newest());
    }

    /** Another instance may have written meanwhile what this one has not read yet. */
    @Test
    void whatIsNoLongerNewIsReadAgain() throws Exception {
        nextBlock.projected(5);
        holds(5);
        assertEquals(5, block(shared.now().toCompletableFuture()));
        holds(6);
        Awaitility.await().until(() -> block(shared.now().toCompletableFuture()) == 6);
        assertEquals(2, reads.get());
    }

    @Test
    void aReadingThatFailedIsNobodysAnswerLater() throws Exception {
        nextBlock.projected(5);
        database.add(CompletableFuture.failedFuture(new IllegalStateException("no database")));
        CompletableFuture<Overview> failed = shared.now().toCompletableFuture();
        assertThrows(CompletionException.class, failed::join);
        holds(5);
        assertEquals(5, block(shared.now().toCompletableFuture()));
    }

    @Test
    void whoeverHasSeenAllWaitsUntilTheTimeIsOver() throws Exception {
        nextBlock.projected(5);
        holds(5);
        CompletableFuture<Overview> none = shared.after(5, 1).toCompletableFuture();
        assertFalse(none.isDone());
        assertEquals(5, block(none));
    }

    /** As after a start: what others projected is in the database, and no block has come yet. */
    @Test
    void anInstanceThatHasReadNoBlockYetLooksBeforeItLetsAnybodyWait() throws Exception {
        holds(500);
        assertEquals(500, block(shared.after(490, 30).toCompletableFuture()));
    }
}
