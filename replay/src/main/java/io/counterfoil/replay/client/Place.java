package io.counterfoil.replay.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where the running parts are, and who operates them.
 *
 * @param gateways where the gateway of each bank is, by what the gateway calls the bank
 * @param workflow where the tasks of the processes are
 * @param clients where the callers of a replay get their tokens
 * @param operators participant ids of those who operate the platform together
 * @param data the installation's data folder
 * @param http trusts the parts' certificates, where they have any
 * @param curl command of the examples that are printed; trusts the same certificates
 */
public record Place(
        URI service,
        Map<String, URI> gateways,
        URI workflow,
        CallerClients clients,
        List<UUID> operators,
        Path data,
        HttpClient http,
        String curl) {

    public Place {
        gateways = Map.copyOf(gateways);
        operators = List.copyOf(operators);
    }

    /**
     * @param bank as its gateway calls it
     * @throws IllegalArgumentException for a bank that has no gateway here
     */
    public URI gatewayOf(String bank) {
        URI gateway = gateways.get(bank);
        if (gateway == null) {
            throw new IllegalArgumentException("no gateway of " + bank + "; there are " + gateways.keySet());
        }
        return gateway;
    }

    /**
     * @param path {@code {bank}/...}
     * @return the address at the bank's gateway
     */
    public URI atBank(String path) {
        return gatewayOf(path.substring(0, path.indexOf('/'))).resolve("/banks/" + path);
    }

    @Override
    public String toString() {
        return "Place[service=" + service + ", gateways=" + gateways + "]";
    }
}
