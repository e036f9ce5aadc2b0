package io.counterfoil.ledger;

import java.util.concurrent.CompletionStage;

/**
 * Answer to a submission.
 *
 * @param submission as it was stored when the submitter returned
 * @param replayed an earlier request had this key: nothing was signed or sent for this one
 * @param ended completes with the submission once it is not pending any more, on a thread that must not be blocked; never
 *     exceptionally while the submitter is open
 */
public record Submitted(Submission submission, boolean replayed, CompletionStage<Submission> ended) {}
