package io.counterfoil.replay.client;

import io.counterfoil.replay.ReplayStoppedException;

/** A part did not answer for as long as a replay waits. Nothing acknowledged is lost: the same command goes on from here. */
public final class UnreachableException extends ReplayStoppedException {
    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreachableException(String message) {
        super(message);
    }
}
