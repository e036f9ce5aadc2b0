package io.counterfoil.bank.financing;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.financing.PayoutJobs.Claim;
import io.counterfoil.bank.financing.PayoutJobs.ClaimLostException;
import io.counterfoil.bank.financing.PayoutJobs.JobId;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.ledger.LedgerProblems;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerException;
import io.counterfoil.ledger.LedgerRevertedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Pays out what was asked for, in one pair of hands at a time, from wherever an earlier execution stopped. */
@ApplicationScoped
public class PayoutRunner {

    private static final Logger LOG = Logger.getLogger(PayoutRunner.class);
    private static final int DOUBLINGS_MAX = 9; // from 1 second to 8 and a half minutes

    /** A booking wakes its job; this is for the moment in which the one looks and the other comes. */
    private static final int LOOK_AGAIN_SECONDS = 30;

    private final FinancingDesk desk;
    private final PayoutJobs jobs;
    private final PayoutDecisions decisions;

    PayoutRunner(FinancingDesk desk, PayoutJobs jobs, PayoutDecisions decisions) {
        this.desk = desk;
        this.jobs = jobs;
        this.decisions = decisions;
    }

    /**
     * Asked again, it goes on where it stands.
     *
     * @return where the financing stands when another instance has it in hand
     * @throws RefusedException 404 when the financing is not this bank's; why it was refused
     */
    public Outcome payOut(HostedBank bank, UUID financing) {
        int number = desk.payable(bank, financing);
        JobId job = new JobId(bank.participant(), financing);
        jobs.ask(job, number);
        return run(bank, job);
    }

    Outcome run(HostedBank bank, JobId job) {
        Optional<Claim> taken = jobs.claim(job);
        if (taken.isEmpty()) {
            return desk.stands(bank, job.financing());
        }
        Claim claim = taken.get();
        try {
            Outcome outcome = desk.payOut(bank, job.financing(), claim.number(), claim::requireHeld);
            claim.done();
            return outcome;
        } catch (ClaimLostException lost) {
            LOG.warnf("its execution ended in the middle, and goes on when it is taken up: %s", lost.getMessage());
            return desk.stands(bank, job.financing());
        } catch (NotBookedException waits) {
            claim.waits(String.valueOf(waits.getMessage()), LOOK_AGAIN_SECONDS);
            return desk.stands(bank, job.financing());
        } catch (LedgerRevertedException refusedByChain) {
            throw ended(job, claim, LedgerProblems.refusal(refusedByChain), mayBePaid(job, claim));
        } catch (LedgerException notNow) {
            throw ended(job, claim, LedgerProblems.refusal(notNow), true);
        } catch (RefusedException refused) {
            boolean lapsed = refused.refusal().equals(CommonRefusal.NOT_ON_CHAIN);
            throw ended(job, claim, refused, refused.refusal().status() >= 500 || (lapsed && mayBePaid(job, claim)));
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "%s failed", job);
            again(claim, String.valueOf(bug));
            throw bug;
        }
    }

    private boolean mayBePaid(JobId job, Claim claim) {
        return decisions.pays(job.bank(), job.financing(), claim.number());
    }

    /**
     * What is only not possible now is tried again. So is what the chain refuses once the money may have been paid, as while the
     * bank is suspended or the piece frozen: it has to be attested as soon as it can be. The rest waits for somebody to ask.
     */
    private static RefusedException ended(JobId job, Claim claim, RefusedException refused, boolean again) {
        if (again) {
            LOG.warnf("%s is tried again: %s", job, refused.getMessage());
            again(claim, String.valueOf(refused.getMessage()));
        } else {
            claim.refused(String.valueOf(refused.getMessage()));
        }
        return refused;
    }

    private static void again(Claim claim, String why) {
        claim.failed(why, 1 << Math.min(claim.failures(), DOUBLINGS_MAX));
    }
}
