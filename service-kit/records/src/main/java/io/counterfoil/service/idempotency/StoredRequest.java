package io.counterfoil.service.idempotency;

import io.counterfoil.service.web.Request;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that was carried out, or is being carried out.
 *
 * @param id of the operation
 * @param detail what it was about, in the words of the service
 * @param answer what the service answers beyond that; null when it is nothing, or not known yet
 */
public record StoredRequest(
        UUID id,
        UUID participant,
        String idempotencyKey,
        String bodySha256,
        String detail,
        @Nullable String answer) {

    public Request request() {
        return new Request(participant, idempotencyKey, bodySha256);
    }
}
