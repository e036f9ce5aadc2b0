package io.counterfoil.ledger;

/** A signed transaction on its way to the chain, and what became of it. */
public record Submission(SubmissionRequest request, SignedTransaction transaction, SubmissionOutcome outcome) {

    public static Submission pending(SubmissionRequest request, SignedTransaction transaction) {
        return new Submission(request, transaction, SubmissionOutcome.PENDING);
    }

    public TransactionHash hash() {
        return transaction.hash();
    }

    public boolean isPending() {
        return outcome.state() == SubmissionOutcome.State.PENDING;
    }

    public Submission with(SubmissionOutcome settled) {
        return new Submission(request, transaction, settled);
    }

    public Submission with(SignedTransaction another) {
        return new Submission(request, another, outcome);
    }

    /** @throws IdempotencyKeyReusedException when the key was used with another body */
    Submission forSameBodyAs(SubmissionRequest repeated) {
        if (!request.bodySha256().equals(repeated.bodySha256())) {
            throw new IdempotencyKeyReusedException(request.participant(), request.idempotencyKey());
        }
        return this;
    }
}
