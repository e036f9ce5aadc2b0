package io.counterfoil.devnode;

import io.counterfoil.devnode.ledger.Sealing;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a node is started.
 *
 * @param host interface to listen on; without TLS think twice before naming another than the loopback
 * @param port 0 for any free one
 * @param dataDirectory made if it is not there; used by one node at a time
 * @param chainId fixed with the first start in a data directory, as is the group
 * @param tlsDirectory folder with ca.crt, ssl.crt and ssl.key, as a node's conf; clients then need a certificate of the same
 *     authority. Null: no TLS
 * @param sealing how blocks are made
 */
public record DevNodeConfig(
        String host,
        int port,
        Path dataDirectory,
        String chainId,
        String groupId,
        @Nullable Path tlsDirectory,
        Sealing sealing) {

    private static final int PORT_MAX = 65_535;

    public DevNodeConfig {
        if (port < 0 || port > PORT_MAX) {
            throw new IllegalArgumentException("port must be 0 to " + PORT_MAX + ", not " + port);
        }
        if (chainId.isEmpty() || groupId.isEmpty()) {
            throw new IllegalArgumentException("chain and group must have names");
        }
    }

    /** A node on a free port of 127.0.0.1 with chain0 and group0. */
    public static DevNodeConfig in(Path dataDirectory) {
        return new DevNodeConfig("127.0.0.1", 0, dataDirectory, "chain0", "group0", null, Sealing.AT_ONCE);
    }

    public DevNodeConfig withPort(int otherPort) {
        return new DevNodeConfig(host, otherPort, dataDirectory, chainId, groupId, tlsDirectory, sealing);
    }

    public DevNodeConfig withTls(Path directory) {
        return new DevNodeConfig(host, port, dataDirectory, chainId, groupId, directory, sealing);
    }

    public DevNodeConfig withSealing(Sealing other) {
        return new DevNodeConfig(host, port, dataDirectory, chainId, groupId, tlsDirectory, other);
    }
}
