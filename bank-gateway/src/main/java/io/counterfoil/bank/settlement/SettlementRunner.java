package io.counterfoil.bank.settlement;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.Daemons;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.ledger.LedgerProblems;
import io.counterfoil.bank.settlement.SettlementJobs.Claim;
import io.counterfoil.bank.settlement.SettlementJobs.JobId;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Executes jobs, a few at a time, and each of them once at a time. */
@ApplicationScoped
class SettlementRunner {

    private static final Logger LOG = Logger.getLogger(SettlementRunner.class);
    private static final int WAITING_MAX = 1_000;
    private static final int DOUBLINGS_MAX = 6;
    private static final Duration FIRST_AGAIN = Duration.ofSeconds(1);
    /** A booking wakes its job; this is for the moment in which the one looks and the other comes. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final ExecuteSettlement executeSettlement;
    private final SettlementJobs jobs;
    private final int atOnce;
    private final Map<JobId, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;

    SettlementRunner(
            ExecuteSettlement executeSettlement,
            SettlementJobs jobs,
            @ConfigProperty(name = "counterfoil.settlement.at-once", defaultValue = "8") int atOnce) {
        this.executeSettlement = executeSettlement;
        this.jobs = jobs;
        this.atOnce = atOnce;
        this.workers = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING_MAX),
                Daemons.named("settlement"));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow(); // what is open is taken up by another instance, or by the next start
    }

    /** How many jobs could begin now. */
    int free() {
        return Math.max(0, atOnce - running.size());
    }

    /**
     * Executes a job, or joins its execution.
     *
     * @return how it ends: {@link ExecuteSettlement#PENDING} when another instance has it
     */
    CompletableFuture<Outcome> run(HostedBank bank, UUID settlement) {
        JobId job = new JobId(bank.participant(), settlement);
        CompletableFuture<Outcome> fresh = new CompletableFuture<>();
        CompletableFuture<Outcome> other = running.putIfAbsent(job, fresh);
        if (other != null) {
            return other.copy();
        }
        try {
            workers.execute(() -> end(job, fresh, () -> execute(bank, job)));
        } catch (RejectedExecutionException full) {
            end(job, fresh, () -> {
                throw new RefusedException(CommonRefusal.BUSY, "too many settlements wait; this one is kept");
            });
        }
        return fresh.copy();
    }

    private interface Execution {
        Outcome run();
    }

    private void end(JobId job, CompletableFuture<Outcome> ended, Execution execution) {
        try {
            Outcome outcome = execution.run();
            running.remove(job, ended);
            ended.complete(outcome);
        } catch (RuntimeException failed) {
            running.remove(job, ended);
            ended.completeExceptionally(failed);
        }
    }

    private Outcome execute(HostedBank bank, JobId job) {
        Optional<Claim> taken = jobs.claim(job);
        if (taken.isEmpty()) {
            return ExecuteSettlement.PENDING;
        }
        try (Claim claim = taken.get()) {
            return execute(bank, job, claim);
        }
    }

    private Outcome execute(HostedBank bank, JobId job, Claim claim) {
        try {
            Outcome outcome = executeSettlement.execute(bank, job.settlement(), claim::requireHeld);
            if (!outcome.state().equals(ExecuteSettlement.CLOSED)) {
                throw new RefusedException(
                        BankRefusal.LEDGER_BEHIND, "settlement " + job.settlement() + " is " + outcome.state());
            }
            claim.done();
            return outcome;
        } catch (ClaimLostException lost) {
            LOG.warnf("its execution ended in the middle, and goes on when it is taken up: %s", lost.getMessage());
            return ExecuteSettlement.PENDING;
        } catch (NotBookedException waits) {
            claim.waits(String.valueOf(waits.getMessage()), LOOK_AGAIN);
            return ExecuteSettlement.PENDING;
        } catch (LedgerException fromChain) {
            throw ended(job, claim, LedgerProblems.refusal(fromChain));
        } catch (RefusedException refused) {
            throw ended(job, claim, refused);
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "%s failed", job);
            again(claim, String.valueOf(bug));
            throw bug;
        }
    }

    /** What is only not possible now is tried again; the rest waits for somebody to ask. */
    private static RefusedException ended(JobId job, Claim claim, RefusedException refused) {
        if (refused.refusal().status() < 500) {
            claim.refused(refused);
        } else {
            LOG.infof("%s is tried again: %s", job, refused.getMessage());
            again(claim, String.valueOf(refused.getMessage()));
        }
        return refused;
    }

    private static void again(Claim claim, String why) {
        int doublings = Math.min(claim.failures(), DOUBLINGS_MAX);
        claim.failed(why, FIRST_AGAIN.multipliedBy(1L << doublings));
    }
}
