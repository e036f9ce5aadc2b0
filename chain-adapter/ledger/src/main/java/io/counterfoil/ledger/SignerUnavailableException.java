package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/** The vault's keys are in another process, and that does not answer. Nothing was signed that anybody has. */
public final class SignerUnavailableException extends LedgerUnavailableException {

    public SignerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
