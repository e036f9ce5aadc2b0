package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/** A node did not answer a question. Nothing was sent; ask again later. */
public class LedgerUnavailableException extends LedgerException {

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
