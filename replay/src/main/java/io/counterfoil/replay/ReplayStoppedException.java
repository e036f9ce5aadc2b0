package io.counterfoil.replay;

/** Something the user can mend; the message says what and how, and is all that is printed. */
public class ReplayStoppedException extends RuntimeException {

    public ReplayStoppedException(String message) {
        super(message);
    }

    public ReplayStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
