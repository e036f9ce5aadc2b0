package io.counterfoil.replay.input;

import io.counterfoil.replay.ReplayStoppedException;

/** The whole file is refused before anything of it is sent; the message says what is wrong and what to do. */
public final class RefusedFileException extends ReplayStoppedException {
    public RefusedFileException(String message) {
        super(message);
    }
}
