package io.counterfoil.workflow.call;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.CaseFiles;
import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.caseflow.FeedPosition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the calls that cases wait for: outside a transaction, and what they answered inside one. A call that fails is made again,
 * later each time; after the last time it is an incident for operators.
 */
@ApplicationScoped
public class DoWork {

    private static final Logger LOG = Logger.getLogger(DoWork.class);
    private static final int AT_ONCE = 4;
    private static final int PAGE = 1_000; // those that wait for a moment are among them
    /** After which a command whose event did not come is sent again, under the same key. */
    private static final Duration EFFECT_WITHIN = Duration.ofMinutes(1);

    private final WorkQueue queue;
    private final CaseFiles files;
    private final DriveCases drive;
    private final FeedPosition feed;
    private final Calls calls;
    private final ExecutorService threads;
    private final Duration firstPause;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

    /** @param firstPause before a call that failed is made again; four times as long after each further failure */
    DoWork(
            WorkQueue queue,
            CaseFiles files,
            DriveCases drive,
            FeedPosition feed,
            Calls calls,
            ExecutorService threads,
            @ConfigProperty(name = "counterfoil.work.first-pause", defaultValue = "2S") Duration firstPause) {
        this.firstPause = firstPause;
        this.queue = queue;
        this.files = files;
        this.drive = drive;
        this.feed = feed;
        this.calls = calls;
        this.threads = threads;
    }

    /** Everything that can be done now, and what opens because of it. */
    public void all() {
        boolean done = true;
        while (done) {
            done = false;
            List<OpenWork> open = queue.open(PAGE);
            List<OpenWork> now = open.stream()
                    .filter(work ->
                            notBefore.getOrDefault(work.id(), Instant.MIN).isBefore(Instant.now()))
                    .toList();
            for (int from = 0; from < now.size(); from += AT_ONCE) {
                done |= together(now.subList(from, Math.min(now.size(), from + AT_ONCE)));
            }
            if (open.isEmpty()) {
                notBefore.clear();
            }
        }
    }

    /** Of different cases, or one after the other by the lock of their case. */
    private boolean together(List<OpenWork> some) {
        List<CompletableFuture<Boolean>> all = some.stream()
                .map(work -> CompletableFuture.supplyAsync(() -> one(work), threads))
                .toList();
        boolean done = false;
        for (CompletableFuture<Boolean> each : all) {
            done |= each.join();
        }
        return done;
    }

    private boolean one(OpenWork work) {
        boolean local = LocalSteps.TOPICS.contains(work.topic()); // those the case itself makes, once it is at hand
        try {
            Optional<Map<String, Object>> answer = local ? Optional.of(Map.of()) : calls.ask(work);
            if (answer.isEmpty()) {
                notBefore.put(work.id(), Instant.now().plus(EFFECT_WITHIN));
                return false;
            }
            inCase(work, file -> {
                if (!local) {
                    calls.write(file, answer.get());
                    queue.complete(work, answer.get());
                }
            });
            notBefore.remove(work.id());
            return true;
        } catch (RefusedWorkException refused) {
            inCase(work, file -> queue.refused(work, refused.error(), String.valueOf(refused.getMessage())));
            return true;
        } catch (RuntimeException failed) {
            int left = Math.max(0, work.retries() - 1);
            LOG.warnf(
                    "%s in %s failed, %d tries left: %s", work.activity(), work.instance(), left, failed.getMessage());
            whileOpen(work, file -> queue.failed(work, why(failed), left));
            notBefore.put(
                    work.id(), Instant.now().plus(firstPause.multipliedBy(1L << (2 * (WorkQueue.TRIES - 1 - left)))));
            return false;
        }
    }

    /** For an operator to read. */
    private static String why(RuntimeException failed) {
        if (failed instanceof RefusedException refused) {
            return refused.detail();
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    private void inCase(OpenWork work, Consumer<CaseFile> change) {
        whileOpen(work, file -> {
            change.accept(file);
            drive.stepped(file);
        });
    }

    /** Whose case was cancelled while the call was under way is nobody's any more. */
    private void whileOpen(OpenWork work, Consumer<CaseFile> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            CaseFile file =
                    files.locked(files.byInstance(work.instance()).orElseThrow().id());
            if (file.isOpen()) {
                feed.mayBeDoneAgain();
                drive.show(feed.day());
                change.accept(file);
            }
        });
    }
}
