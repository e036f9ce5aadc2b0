package io.counterfoil.sandbox.replay.client;

import io.counterfoil.sandbox.process.SandboxException;

/** A part did not answer for as long as a replay waits. Nothing acknowledged is lost: the same command goes on from here. */
public final class UnreachableException extends SandboxException {
    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreachableException(String message) {
        super(message);
    }
}
