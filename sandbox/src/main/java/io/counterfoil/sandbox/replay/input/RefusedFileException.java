package io.counterfoil.sandbox.replay.input;

import io.counterfoil.sandbox.process.SandboxException;

/** The whole file is refused before anything of it is sent; the message says what is wrong and what to do. */
public final class RefusedFileException extends SandboxException {
    public RefusedFileException(String message) {
        super(message);
    }
}
