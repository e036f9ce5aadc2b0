package io.counterfoil.sandbox.process;

/** Something the user can mend; the message says what and how, and is all that is printed. */
public class SandboxException extends RuntimeException {

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
