package io.counterfoil.bank.settlement;

import io.counterfoil.kernel.RefusedException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the hosted banks have to pay, until it is paid. Each call commits before it returns. */
public interface SettlementJobs {

    /** One settlement of one bank. */
    record JobId(UUID bank, UUID settlement) {}

    /** Where a job stands. */
    sealed interface State {

        /** To be executed, or in execution; nobody else needs to ask for it. */
        record Open() implements State {}

        record Done() implements State {}

        /** Nothing goes on until somebody asks again. */
        record Refused(RefusedException why) implements State {}
    }

    /**
     * A job in one pair of hands; all others find it taken until it is closed, or until a while after this process has ended in
     * whatever way.
     */
    interface Claim extends AutoCloseable {

        /** How often it was tried in vain. */
        int failures();

        /**
         * To be asked before each step.
         *
         * @throws ClaimLostException when another may have it: this process was late, or its database away
         */
        void requireHeld();

        void done();

        void refused(RefusedException why);

        /** It is due again after a while. */
        void failed(String why, Duration after);

        /** For something outside, which {@link SettlementJobs#wake} tells of; at the latest it is looked at again after a while. */
        void waits(String why, Duration atMost);

        /** Gives it back as it was, unless one of the others was called. */
        @Override
        void close();
    }

    /**
     * Adds a job if there is none.
     *
     * @param dueAfter until then it is left to whoever added it
     */
    void add(JobId job, Duration dueAfter);

    /** What it waited for has come: an open job is due now. */
    void wake(JobId job);

    /** Takes a job to execute it, ended or not; it is open from then on. Empty when another has it, here or in another instance. */
    Optional<Claim> claim(JobId job);

    Optional<State> state(JobId job);

    /** Open jobs of these banks that are due and nobody's, the longest due first. */
    List<JobId> due(Collection<UUID> banks, int max);
}
