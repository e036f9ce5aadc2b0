package io.counterfoil.verification;

import io.counterfoil.ledger.fisco.NodeSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the three readers read.
 *
 * @param node how to reach the chain
 * @param deployment the file that names the contracts
 * @param journal of acknowledged operations, or null
 * @param gateways of banks, whose records are compared, too; none where they are not the reader's to read
 * @param catchUpMax how long to wait for projector and outbox to reach the chain's height
 */
public record VerifyOptions(
        Database database,
        Kafka kafka,
        NodeSettings node,
        Path deployment,
        @Nullable Path journal,
        List<Gateway> gateways,
        Duration catchUpMax) {

    public VerifyOptions {
        gateways = List.copyOf(gateways);
    }

    /**
     * One instance of bank-gateway.
     *
     * @param name for the report
     * @param banks participant ids of those it acts for
     * @param accounts under which they register, by bank; a bank that registers nothing has none
     * @param registry where the movable-property registry is
     * @param http trusts the registry's certificate
     */
    public record Gateway(
            String name,
            Database database,
            Set<UUID> banks,
            Map<UUID, String> accounts,
            URI registry,
            HttpClient http) {

        public Gateway {
            banks = Set.copyOf(banks);
            accounts = Map.copyOf(accounts);
        }
    }

    /** @param tls Kafka's settings for it, a key among them; empty without TLS */
    public record Kafka(String bootstrapServers, Map<String, String> tls) {

        public Kafka {
            tls = Map.copyOf(tls);
        }

        @Override
        public String toString() {
            return bootstrapServers; // the key must not reach a log
        }
    }

    /** @param url JDBC URL of the database of the service that is read, usually {@code receivables} */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return url; // the password must not reach a log
        }
    }
}
