package io.counterfoil.bank.financing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payouts that were asked for. Each call commits before it returns. */
public interface PayoutJobs {

    /** The payout of one financing by one bank. */
    record JobId(UUID bank, UUID financing) {}

    /** Another execution may have the job: this one was late. It does nothing more. */
    final class ClaimLostException extends RuntimeException {

        public ClaimLostException(JobId job) {
            super(job + " was not renewed in time; another may have it");
        }
    }

    /** A job in one pair of hands; all others find it taken until it ends, or until a while after its last step began. */
    interface Claim {

        /** Of the payout that was asked for: how many payments had come back before. */
        int number();

        /** How often it was tried in vain. */
        int failures();

        /**
         * To be asked before each step, which may take as long as the lease.
         *
         * @throws ClaimLostException when another may have it
         */
        void requireHeld();

        void done();

        /** Nothing goes on until somebody asks again. */
        void refused(String why);

        /** For something outside, which {@link PayoutJobs#wake} tells of; at the latest it is looked at again after so many seconds. */
        void waits(String why, int atMostSeconds);

        /** It is due again after so many seconds. */
        void failed(String why, int afterSeconds);
    }

    /**
     * Opens the job, new or ended or of an earlier payout; one that is open, or in somebody's hands, stays as it is. For the length
     * of a lease it is left to whoever asks.
     *
     * @param number of the payout: how many payments came back before
     */
    void ask(JobId job, int number);

    /** What it waited for has come: an open job is due now. */
    void wake(JobId job);

    /** Empty when it is not open, or another has it, here or in another instance. */
    Optional<Claim> claim(JobId job);

    /** Open jobs of these banks that are due and nobody's, the longest due first. */
    List<JobId> due(Collection<UUID> banks, int max);
}
