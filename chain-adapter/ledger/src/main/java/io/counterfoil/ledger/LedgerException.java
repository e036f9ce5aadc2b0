package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/** Why a wish did not become, or is not yet known to have become, a fact on chain. */
public abstract class LedgerException extends RuntimeException {

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** For what a contract answered: a fact about the chain, not about the stack of the thread that read it. */
    LedgerException(String message) {
        super(message, null, false, false);
    }
}
