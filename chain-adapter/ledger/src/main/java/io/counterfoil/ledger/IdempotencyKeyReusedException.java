package io.counterfoil.ledger;

import java.util.UUID;

/** The key names an earlier request with another body. Nothing was sent. */
public final class IdempotencyKeyReusedException extends RuntimeException {

    public IdempotencyKeyReusedException(UUID participant, String idempotencyKey) {
        super("participant " + participant + " used the key " + idempotencyKey + " with another body");
    }
}
