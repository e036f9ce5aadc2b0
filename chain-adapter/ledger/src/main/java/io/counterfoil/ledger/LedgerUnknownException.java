package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/** No answer in time, or the connection broke. It says nothing about what the chain did: ask by hash. */
public final class LedgerUnknownException extends LedgerException {

    private final TransactionHash hash;

    public LedgerUnknownException(TransactionHash hash, String why, @Nullable Throwable cause) {
        super("outcome of " + hash + " is unknown: " + why, cause);
        this.hash = hash;
    }

    public TransactionHash hash() {
        return hash;
    }
}
