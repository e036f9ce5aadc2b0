package io.counterfoil.service.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Where requests leave their entry before they are answered. While one batch commits the next one gathers, so the cost of a
 * commit is shared by all requests that are under way.
 */
@ApplicationScoped
public class AuditTrail {

    /** Entries that wait; more means that the database does not keep up, and requests are refused. */
    static final int QUEUE_MAX = 10_000;

    /** Entries of one transaction. */
    static final int BATCH_MAX = 500;

    private static final int WAIT_SECONDS_MAX = 10;
    private static final int STOP_SECONDS_MAX = 5;
    private static final int LOOK_AGAIN_SECONDS = 1;
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);

    private record Waiting(AuditedRequest request, CompletableFuture<Void> stored) {}

    private final AppendEntries appendEntries;
    private final HeadWitness witness;
    private final AnchorHeads anchors;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(QUEUE_MAX);
    private volatile boolean failing;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "audit-trail");
        thread.setDaemon(true);
        return thread;
    });

    AuditTrail(AppendEntries appendEntries, HeadWitness witness, AnchorHeads anchors) {
        this.appendEntries = appendEntries;
        this.witness = witness;
        this.anchors = anchors;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            LOG.warn("stopped with entries of the audit trail unwritten; their requests were not answered");
        }
    }

    /** Completes once the entry is stored; exceptionally when it is not known to be. */
    public CompletionStage<Void> record(AuditedRequest request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(new IllegalStateException(QUEUE_MAX + " entries wait already"));
        }
        wakeWriter();
        return waiting.stored().copy().orTimeout(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
    }

    /** Whether the last entries could not be written: what is asked now could not be recorded either, and must not be begun. */
    public boolean isFailing() {
        return failing;
    }

    /** Which trail this is; readers ask for its entries and no others. */
    public String stream() {
        return appendEntries.stream();
    }

    /** Why nothing can be written; empty when all is well. */
    public Optional<String> trouble() {
        try {
            appendEntries.genuineHead();
            return Optional.empty();
        } catch (RuntimeException unwritable) {
            return Optional.of(String.valueOf(unwritable.getMessage()));
        }
    }

    private void wakeWriter() {
        if (!queue.isEmpty() && writing.compareAndSet(false, true)) {
            writer.execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            List<Waiting> batch = new ArrayList<>();
            while (queue.drainTo(batch, BATCH_MAX) > 0) {
                write(batch);
                batch.clear();
            }
        } finally {
            writing.set(false);
            wakeWriter(); // for an entry that came after the last look and before the line above
        }
    }

    private void write(List<Waiting> batch) {
        try {
            SealedHead head =
                    appendEntries.append(batch.stream().map(Waiting::request).toList());
            witness.saw(head);
            anchors.wrote(head.head());
            batch.forEach(each -> each.stored().complete(null));
        } catch (RuntimeException unwritten) {
            LOG.errorf(unwritten, "the audit trail cannot be written; %d requests are answered with 503", batch.size());
            fail();
            batch.forEach(each -> each.stored().completeExceptionally(unwritten));
        }
    }

    private void fail() {
        if (!failing) {
            failing = true;
            lookAgainLater();
        }
    }

    /** Nothing is written while nothing is begun, so somebody has to look whether it could be. */
    private void lookAgainLater() {
        CompletableFuture.delayedExecutor(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS, writer)
                .execute(() -> {
                    if (trouble().isEmpty()) {
                        failing = false;
                    } else {
                        lookAgainLater();
                    }
                });
    }
}
