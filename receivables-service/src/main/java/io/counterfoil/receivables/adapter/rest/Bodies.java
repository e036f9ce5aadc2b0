package io.counterfoil.receivables.adapter.rest;

import io.counterfoil.receivables.application.RefusedException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class Bodies {

    /** What a command without fields may send; anything in it is an unknown field. */
    record Empty() {}

    /** What an operator's command without fields of its own may send. */
    record Support(@Nullable UUID actId) {}

    private Bodies() {}

    static Support support(@Nullable Support body) {
        return body == null ? new Support(null) : body;
    }

    /** A body that is missing, or {@code null} as JSON, is malformed. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RefusedException.malformed("body", "is required");
        }
        return body;
    }
}
