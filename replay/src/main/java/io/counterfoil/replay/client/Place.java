package io.counterfoil.replay.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Where the running parts are, and who operates them.
 *
 * @param workflow where the tasks of the processes are
 * @param clients where the callers of a replay get their tokens
 * @param operators participant ids of those who operate the platform together
 * @param data the installation's data folder
 * @param http trusts the parts' certificates, where they have any
 * @param curl command of the examples that are printed; trusts the same certificates
 */
public record Place(
        URI service,
        URI banks,
        URI workflow,
        CallerClients clients,
        List<UUID> operators,
        Path data,
        HttpClient http,
        String curl) {

    public Place {
        operators = List.copyOf(operators);
    }

    @Override
    public String toString() {
        return "Place[service=" + service + ", banks=" + banks + "]";
    }
}
