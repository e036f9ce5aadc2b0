package io.counterfoil.receivables.operation.rest;

import io.counterfoil.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

public final class Bodies {

    /** What a command without fields may send; anything in it is an unknown field. */
    public record Empty() {}

    private Bodies() {}

    /** A body that is missing, or {@code null} as JSON, is malformed. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RefusedException.malformed("body", "is required");
        }
        return body;
    }
}
