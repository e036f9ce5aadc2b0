package io.counterfoil.sandbox.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the three readers read.
 *
 * @param peers the chain's nodes, host:port
 * @param deployment the file that names the contracts
 * @param journal of acknowledged operations, or null
 * @param catchUpMax how long to wait for projector and outbox to reach the chain's height
 */
public record VerifyOptions(
        Database database,
        String kafkaBootstrapServers,
        List<String> peers,
        Path deployment,
        @Nullable Path journal,
        Duration catchUpMax) {

    public VerifyOptions {
        peers = List.copyOf(peers);
    }

    /** @param url JDBC URL of the database {@code receivables} */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return url; // the password must not reach a log
        }
    }
}
