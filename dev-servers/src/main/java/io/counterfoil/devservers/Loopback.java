package io.counterfoil.devservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The only address the servers listen on. */
public final class Loopback {

    public static final String HOST = "127.0.0.1";

    private static final byte[] BYTES = {127, 0, 0, 1};
    private static final int LISTENING_FROM = 10_000;
    private static final int LISTENING_TO = 32_768;
    private static final int FREE_PORT_ATTEMPTS_MAX = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Loopback() {}

    public static InetSocketAddress address(int port) {
        return new InetSocketAddress(address(), port);
    }

    /** True if a server could listen on {@code port} now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, address())) {
            return probe.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    /**
     * A port that is free now, for servers that cannot choose their own. Below those that outgoing connections get, so that none of
     * them takes it before the server does; never the same one twice, because nobody may be listening on the first one yet.
     */
    public static int freePort() {
        for (int attempt = 0; attempt < FREE_PORT_ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LISTENING_FROM, LISTENING_TO);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LISTENING_FROM + " and " + LISTENING_TO);
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(BYTES);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
