package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.application.RefusedException;
import org.jspecify.annotations.Nullable;

final class Bodies {

    /** What a command without fields may send; anything in it is an unknown field. */
    record Empty() {}

    private Bodies() {}

    /** A body that is missing, or {@code null} as JSON, is malformed. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RefusedException.malformed("body", "is required");
        }
        return body;
    }
}
