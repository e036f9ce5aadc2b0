package io.counterfoil.devnode.ledger;

/** A transaction that did not get into the pool, or left it without getting into a block. */
public final class RefusedException extends Exception {

    private final TransactionStatus status;

    public RefusedException(TransactionStatus status) {
        this(status, status.text());
    }

    public RefusedException(TransactionStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    public TransactionStatus status() {
        return status;
    }
}
