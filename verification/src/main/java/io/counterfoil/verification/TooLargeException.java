package io.counterfoil.verification;

/** The history is larger than this machine-sized comparison holds in memory. */
public final class TooLargeException extends RuntimeException {

    TooLargeException(String what) {
        super("verify compares in memory and stops at its limits: " + what);
    }
}
