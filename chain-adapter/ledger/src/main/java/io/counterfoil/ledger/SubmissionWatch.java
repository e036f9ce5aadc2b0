package io.counterfoil.ledger;

import java.time.Duration;

/**
 * Told what becomes of each command that a submitter was given, for whoever counts. Told on the submitter's own threads: it
 * neither waits nor throws. What an earlier process left pending is not told of.
 */
public interface SubmissionWatch {

    SubmissionWatch NOBODY = new SubmissionWatch() {
        @Override
        public void submitted() {}

        @Override
        public void ended(SubmissionOutcome.State state, Duration took) {}
    };

    /** A command was signed, stored and sent for the first time. */
    void submitted();

    /** @param took from the storing to the outcome; where a projector settles, to the commit of the block */
    void ended(SubmissionOutcome.State state, Duration took);
}
