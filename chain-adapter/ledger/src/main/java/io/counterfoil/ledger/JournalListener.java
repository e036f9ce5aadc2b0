package io.counterfoil.ledger;

/** Told of what the submitter changes in a journal. What a projector settles, it tells itself. */
public interface JournalListener {

    JournalListener NOBODY = new JournalListener() {};

    /**
     * Inside the transaction that ends it: an embedder whose transactions a manager looks after adds what must be true together
     * with the end. What this throws is thrown, and then it has not ended.
     */
    default void ending(EndedSubmission ended) {}

    /** After the end is committed. */
    default void ended(TransactionHash hash, SubmissionOutcome outcome) {}

    /** Another transaction has the place of one; after that is committed. */
    default void replaced(TransactionHash earlier, TransactionHash by) {}
}
