package io.counterfoil.portal.form;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

/** What our forms always send, and a request that none of them made may lack. */
public final class Given {

    private Given() {}

    /** @throws BadRequestException when it is not there */
    public static <T> T required(@Nullable T field) {
        if (field == null) {
            throw new BadRequestException();
        }
        return field;
    }
}
