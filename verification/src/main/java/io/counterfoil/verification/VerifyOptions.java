package io.counterfoil.verification;

import io.counterfoil.ledger.fisco.NodeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the three readers read.
 *
 * @param node how to reach the chain
 * @param deployment the file that names the contracts
 * @param journal of acknowledged operations, or null
 * @param catchUpMax how long to wait for projector and outbox to reach the chain's height
 */
public record VerifyOptions(
        Database database,
        Kafka kafka,
        NodeSettings node,
        Path deployment,
        @Nullable Path journal,
        Duration catchUpMax) {

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
