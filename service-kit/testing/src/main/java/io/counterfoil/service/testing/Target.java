package io.counterfoil.service.testing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is tried on: a resource, and who stands to it in which way.
 *
 * @param path below the contract's base, with ids in it
 * @param read the operation that shows the same resource; null when there is none to be found or not found
 */
public record Target(String path, String body, @Nullable String read, Map<Relation, UUID> parties) {

    public enum Relation {
        OWN,
        COUNTERPARTY,
        BANK,
        STRANGER
    }

    String mediaType() {
        if (body.startsWith("<?xml")) {
            return "application/xml";
        }
        if (body.startsWith("\uFEFF")) {
            return "text/csv";
        }
        return body.startsWith("%PDF") ? "application/pdf" : "application/json";
    }
}
