package io.counterfoil.service.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Anchors the newest head every so many entries, at the latest after so long, and whenever the business date moves. On a thread
 * of its own: no request waits for an anchor, and while the chain is away the trail grows without one.
 */
@ApplicationScoped
public class AnchorHeads {

    private static final Logger LOG = Logger.getLogger(AnchorHeads.class);
    private static final int RETRY_SECONDS = 5;
    private static final int RETRY_SECONDS_MAX = 60;

    private final Instance<AuditAnchors> anchors;
    private final Instance<AppendEntries> trail;
    private final int anchorEvery;
    private final Duration anchorWithin;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean dueLater = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "audit-anchors");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable AuditHead anchored;
    private int retrySeconds = RETRY_SECONDS; // by the worker alone

    /**
     * @param anchors none where the chain has no contract for them
     * @param anchorEvery entries after which an anchor is due
     * @param anchorWithin how long an entry waits for its anchor at most
     */
    AnchorHeads(
            Instance<AuditAnchors> anchors,
            Instance<AppendEntries> trail,
            @ConfigProperty(name = "counterfoil.audit.anchor-every", defaultValue = "1000") int anchorEvery,
            @ConfigProperty(name = "counterfoil.audit.anchor-within", defaultValue = "1H") Duration anchorWithin) {
        this.anchors = anchors;
        this.trail = trail;
        this.anchorEvery = anchorEvery;
        this.anchorWithin = anchorWithin;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow(); // what is due is due again after the next start
    }

    /** The newest anchor this instance knows of; a trail that is shorter was cut off. */
    Optional<AuditHead> newest() {
        return Optional.ofNullable(anchored);
    }

    /** The first entry after a start makes an anchor due as well: what the chain vouches for is then known here. */
    void wrote(AuditHead head) {
        AuditHead last = anchored;
        if (last == null || head.entries() - last.entries() >= anchorEvery) {
            anchorSoon(0);
        } else if (anchors.isResolvable() && dueLater.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(anchorWithin.toMillis(), TimeUnit.MILLISECONDS, worker)
                    .execute(() -> {
                        dueLater.set(false);
                        anchorSoon(0);
                    });
        }
    }

    /** Another day has begun: what the day before left is anchored. */
    public void dayMoved() {
        anchorSoon(0);
    }

    private void anchorSoon(int seconds) {
        if (anchors.isResolvable() && due.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, worker).execute(this::anchorNewest);
        }
    }

    private void anchorNewest() {
        due.set(false); // before the head is read, so that entries after it make another one due
        try {
            AuditHead head = trail.get().genuineHead();
            AuditHead last = anchors.get().latest(head.stream()).orElse(AuditHead.empty(head.stream()));
            if (last.entries() < head.entries()) {
                anchors.get().anchor(head);
                anchored = head;
            } else {
                anchored = last;
            }
            retrySeconds = RETRY_SECONDS;
        } catch (RuntimeException notAnchored) {
            LOG.warnf(
                    "the audit trail's head could not be anchored (%s); again in %d s",
                    notAnchored.getMessage(), retrySeconds);
            LOG.debug("not anchored", notAnchored);
            anchorSoon(retrySeconds);
            retrySeconds = Math.min(RETRY_SECONDS_MAX, 2 * retrySeconds);
        }
    }
}
