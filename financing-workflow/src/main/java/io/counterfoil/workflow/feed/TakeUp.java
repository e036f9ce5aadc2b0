package io.counterfoil.workflow.feed;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.counterfoil.workflow.caseflow.FeedPosition.FeedMovedException;
import io.counterfoil.workflow.platform.PlatformFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/**
 * Takes up a part of the feed. No event concerns two payables, so those of different payables are taken up beside each other, those
 * of one in their order. What fails again and again, and not for want of the platform, is left out: it must not hold up the others.
 */
@ApplicationScoped
class TakeUp {

    private static final Logger LOG = Logger.getLogger(TakeUp.class);
    private static final int AT_ONCE = 4;
    private static final int TRIES = 5;

    private final DriveCases drive;
    private final FeedPosition feed;
    private final ExecutorService threads;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>(); // by sequence

    TakeUp(DriveCases drive, FeedPosition feed, ExecutorService threads) {
        this.drive = drive;
        this.feed = feed;
        this.threads = threads;
    }

    /**
     * @param some as {@link TogetherOrAlone} puts them
     * @return whether the business date has moved
     */
    boolean all(String before, List<PlatformFact> some) {
        boolean moved = some.size() == 1 ? alone(before, some.get(0)) : together(before, some);
        failures.clear();
        return moved;
    }

    private boolean alone(String before, PlatformFact fact) {
        try {
            return drive.takeUp(before, fact);
        } catch (FeedMovedException otherInstance) {
            throw otherInstance;
        } catch (RuntimeException failed) {
            leaveOutInTheEnd(fact, failed);
            drive.advance(before, fact.sequence());
            return false;
        }
    }

    private boolean together(String before, List<PlatformFact> some) {
        Map<UUID, List<PlatformFact>> byPayable = new LinkedHashMap<>();
        some.forEach(fact -> byPayable
                .computeIfAbsent(fact.id("payableId"), first -> new ArrayList<>())
                .add(fact));
        Queue<List<PlatformFact>> waiting = new ConcurrentLinkedQueue<>(byPayable.values());
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(AT_ONCE, byPayable.size()); i++) {
            workers.add(CompletableFuture.runAsync(() -> takeUpFrom(waiting), threads));
        }
        join(workers);
        drive.advance(before, some.get(some.size() - 1).sequence());
        return false;
    }

    private void takeUpFrom(Queue<List<PlatformFact>> waiting) {
        for (List<PlatformFact> next = waiting.poll(); next != null; next = waiting.poll()) {
            for (PlatformFact fact : next) {
                try {
                    drive.takeUpBesideOthers(fact);
                } catch (RuntimeException failed) {
                    leaveOutInTheEnd(fact, failed);
                }
            }
        }
    }

    /** The first failure, when all have ended: the others' work stays done. */
    private static void join(Collection<CompletableFuture<Void>> workers) {
        RuntimeException first = null;
        for (CompletableFuture<Void> worker : workers) {
            try {
                worker.join();
            } catch (CompletionException failed) {
                first = first == null && failed.getCause() instanceof RuntimeException why ? why : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** @throws RuntimeException the failure, while it is tried again */
    private void leaveOutInTheEnd(PlatformFact fact, RuntimeException failed) {
        boolean others = failed instanceof RefusedException || feed.isOfTheDatabase(failed); // away, or not able to
        int tries = failures.merge(fact.sequence(), 1, Integer::sum);
        if (others || tries < TRIES) {
            throw failed;
        }
        LOG.errorf(failed, "%s %s could not be taken up and is left out", fact.type(), fact.sequence());
        drive.leaveOut(fact, String.valueOf(failed.getMessage()));
    }
}
