package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.LedgerUnavailableException;

/** An error with its number: the node's, or the SDK's when no node has answered. */
@SuppressWarnings("serial")
final class ErrorAnswerException extends LedgerUnavailableException {

    private final int code;

    ErrorAnswerException(int code, String message) {
        super(message, null);
        this.code = code;
    }

    int code() {
        return code;
    }
}
