package io.counterfoil.ledger;

import java.time.Duration;

/**
 * Told what becomes of each command that a submitter was given, for whoever counts or traces. It neither waits nor throws. What an
 * earlier process left pending is not told of.
 */
@FunctionalInterface
public interface SubmissionWatch {

    SubmissionWatch NOBODY = submission -> (ended, took) -> {};

    /**
     * A command was signed and stored, and is now sent for the first time. Told on the thread of whoever asked for it.
     *
     * @return told of its end once, on a thread of the submitter or of the projector
     */
    Ending submitted(Submission submission);

    /** What became of one command. */
    @FunctionalInterface
    interface Ending {

        /**
         * @param ended its transaction may be another one than at first: what was signed with a key that was replaced is signed again
         * @param took from the storing to the outcome; where a projector settles, to the commit of the block
         */
        void ended(Submission ended, Duration took);
    }
}
