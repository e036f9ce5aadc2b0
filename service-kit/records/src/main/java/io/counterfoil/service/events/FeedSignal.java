package io.counterfoil.service.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Wakes readers when another instance or this one has numbered events. One question to the database for all who wait. */
@ApplicationScoped
class FeedSignal {

    private static final Logger LOG = Logger.getLogger(FeedSignal.class);
    private static final int LOOK_EVERY_MS = 250;

    private final Feed feed;
    private final Map<UUID, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "feed-signal");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long newest;
    private boolean looking;

    FeedSignal(Feed feed) {
        this.feed = feed;
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }

    /** Ask for it before reading: what is numbered after that is never missed. */
    long seen() {
        return newest;
    }

    /** Completes when there may be something that was not there at {@code seen}, at the latest after {@code atMostMs}. */
    CompletableFuture<Void> after(long seen, long atMostMs) {
        UUID id = UUID.randomUUID();
        CompletableFuture<Void> woken =
                new CompletableFuture<Void>().completeOnTimeout(null, atMostMs, TimeUnit.MILLISECONDS);
        waiting.put(id, woken);
        if (newest > seen) {
            woken.complete(null);
        }
        lookSoon();
        return woken.whenComplete((nothing, failed) -> waiting.remove(id));
    }

    private synchronized void lookSoon() {
        if (!looking) {
            looking = true;
            var planned = looks.schedule(this::look, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            if (planned.isCancelled()) {
                throw new IllegalStateException("the feed is closed");
            }
        }
    }

    private void look() {
        synchronized (this) {
            looking = false;
        }
        try {
            long now = feed.newest();
            if (now > newest) {
                newest = now;
                waiting.values().forEach(each -> each.complete(null));
            }
        } catch (RuntimeException noDatabase) {
            LOG.debugf(noDatabase, "the feed cannot be looked at");
        }
        if (!waiting.isEmpty()) {
            lookSoon();
        }
    }
}
