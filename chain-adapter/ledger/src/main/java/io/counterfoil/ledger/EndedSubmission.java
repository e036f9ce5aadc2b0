package io.counterfoil.ledger;

/**
 * A submission that has just ended.
 *
 * @param before what it was until then: pending, or called lapsed or refused, which a block has shown to be wrong
 */
public record EndedSubmission(Submission submission, SubmissionOutcome.State before) {

    /** Somebody may have been told that it never happened. */
    public boolean isCorrected() {
        return before != SubmissionOutcome.State.PENDING;
    }
}
