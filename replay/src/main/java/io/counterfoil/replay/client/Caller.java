package io.counterfoil.replay.client;

import io.counterfoil.kernel.TokenRole;
import java.util.UUID;

/**
 * For whom a request is made and as what. Each is a client of its own at the issuer, so maker and checker of an enterprise are two subjects.
 *
 * @param role as in the token
 */
public record Caller(UUID participant, String role) {

    public Caller(UUID participant, TokenRole role) {
        this(participant, role.wireName());
    }

    /** The client's name in the realm. */
    public String clientId() {
        return "replay-" + role + "-" + participant;
    }
}
