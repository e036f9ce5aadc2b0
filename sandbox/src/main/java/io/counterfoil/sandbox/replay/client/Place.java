package io.counterfoil.sandbox.replay.client;

import io.counterfoil.sandbox.identity.SandboxClients;
import io.counterfoil.sandbox.infrastructure.Tls;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Where the running parts are, and who operates them.
 *
 * @param clients where the callers of a replay get their tokens
 * @param operators participant ids of those who operate the platform together
 * @param data the installation's data folder
 * @param tls whom its clients trust
 */
public record Place(URI service, URI banks, SandboxClients clients, List<UUID> operators, Path data, Tls tls) {

    public Place {
        operators = List.copyOf(operators);
    }

    @Override
    public String toString() {
        return "Place[service=" + service + ", banks=" + banks + "]";
    }
}
