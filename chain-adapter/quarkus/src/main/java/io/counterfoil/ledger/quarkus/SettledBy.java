package io.counterfoil.ledger.quarkus;

/** Who writes into the journal what became of a transaction. An application says so with a bean of this type. */
public enum SettledBy {
    /** The submitter, on the receipt: for applications without a projector. */
    RECEIPT,
    /** The application's projector, in the transaction that projects the block; it then calls {@code Submitter.settled}. */
    PROJECTOR
}
