package io.counterfoil.devnode;

import java.nio.file.Path;

/**
 * How a node is started.
 *
 * @param host interface to listen on; there is no TLS, so think twice before naming another than the loopback
 * @param port 0 for any free one
 * @param dataDirectory made if it is not there; used by one node at a time
 * @param chainId fixed with the first start in a data directory, as is the group
 */
public record DevNodeConfig(String host, int port, Path dataDirectory, String chainId, String groupId) {

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
        return new DevNodeConfig("127.0.0.1", 0, dataDirectory, "chain0", "group0");
    }

    public DevNodeConfig withPort(int otherPort) {
        return new DevNodeConfig(host, otherPort, dataDirectory, chainId, groupId);
    }
}
