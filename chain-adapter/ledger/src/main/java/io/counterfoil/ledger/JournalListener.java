package io.counterfoil.ledger;

/** Told of what the submitter has changed in a journal, after it is committed. What a projector settles, it tells itself. */
public interface JournalListener {

    JournalListener NOBODY = new JournalListener() {
        @Override
        public void ended(TransactionHash hash, SubmissionOutcome outcome) {}

        @Override
        public void replaced(TransactionHash earlier, TransactionHash by) {}
    };

    void ended(TransactionHash hash, SubmissionOutcome outcome);

    /** Another transaction has the place of one. */
    void replaced(TransactionHash earlier, TransactionHash by);
}
