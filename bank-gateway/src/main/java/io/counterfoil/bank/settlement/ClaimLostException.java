package io.counterfoil.bank.settlement;

/** Who executes a job may not go on with it: another may have taken it. */
public final class ClaimLostException extends RuntimeException {

    public ClaimLostException(String message) {
        super(message);
    }
}
