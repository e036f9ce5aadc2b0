package io.counterfoil.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an embedder keeps its submissions, in its own database. Each call commits before it returns; a submission is
 * unique by (participant, idempotency key) and by transaction hash.
 */
public interface SubmissionJournal {

    /** @return the stored submission: an earlier one when another caller stored this participant's key first */
    default Submission store(Submission submission) {
        return store(submission, Claim.NOTHING);
    }

    /**
     * Stores and, in the same transaction, lets the use case take hold of what the command is about. What the claim throws is
     * thrown, and then nothing is stored.
     *
     * @return as {@link #store(Submission)}; the claim was not asked when an earlier submission is given back
     */
    Submission store(Submission submission, Claim claim);

    Optional<Submission> find(UUID participant, String idempotencyKey);

    Optional<Submission> find(TransactionHash hash);

    /**
     * Ends a pending submission. One that has ended keeps its outcome: settling is idempotent, and whoever comes first
     * (submitter, projector) counts. The one exception: an outcome that {@link SubmissionOutcome#corrects} the earlier one
     * takes its place, because a projector has found the transaction in a block.
     *
     * @param outcome not PENDING
     * @return the submission as it is stored now; empty when the journal does not have the hash
     */
    Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome);

    /**
     * Puts another transaction in the place of one that is on chain and changed nothing there; keeps a note of both. Atomic: of several callers one has its
     * transaction stored, and only a stored one may be sent.
     *
     * @return the request's submission as it is stored now: with another transaction, or ended, when others were faster
     */
    Submission replace(Submission earlier, SignedTransaction by);

    /** Pending submissions, oldest first, beginning after the given hash ({@code null}: from the start). */
    List<Submission> pending(@Nullable TransactionHash after, int max);
}
