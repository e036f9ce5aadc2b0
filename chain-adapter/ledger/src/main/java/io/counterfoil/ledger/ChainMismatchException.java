package io.counterfoil.ledger;

/** The chain is not the one that was read before. Reading on would mix two histories, so reading stops. */
public final class ChainMismatchException extends RuntimeException {

    public ChainMismatchException(String message) {
        super(message);
    }
}
