package io.counterfoil.sandbox.replay.client;

import java.util.UUID;

/**
 * For whom a request is made.
 *
 * @param role as in the token: operator, enterprise, supplier, bank
 */
public record Caller(UUID participant, String role) {

    /** The client's name at the issuer. */
    String clientId() {
        return "replay:" + role + ":" + participant;
    }
}
