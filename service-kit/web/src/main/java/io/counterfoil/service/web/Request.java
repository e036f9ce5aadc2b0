package io.counterfoil.service.web;

import java.util.UUID;

/** A command as its sender may repeat it: same participant, key and body mean the same command. */
public record Request(UUID by, String idempotencyKey, String bodySha256) {

    /** Keys of steps begin with it; clients' keys cannot contain it. */
    public static final String STEP = "#";

    /** A step of this request that has its own transaction. */
    public Request step(String name) {
        return new Request(by, STEP + name, bodySha256);
    }
}
