package io.counterfoil.sandbox.replay.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the running parts are, and who operates them.
 *
 * @param issuerAdminSecret registers clients at the issuer
 * @param operator participant id of the platform's operator
 * @param data the installation's data folder
 */
public record Place(URI service, URI banks, URI issuer, String issuerAdminSecret, UUID operator, Path data) {

    @Override
    public String toString() {
        return "Place[service=" + service + ", banks=" + banks + ", issuer=" + issuer + "]";
    }
}
