package io.counterfoil.verification;

/** A part does not answer, so nothing can be said; the message names it and what to start. */
public final class UnreachableException extends RuntimeException {

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
