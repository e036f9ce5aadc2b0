package io.counterfoil.devservers;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    /** Only for those who ask for a port. */
    private static final class Claims {
        /** A byte of it is locked for each port that was given, by the process that has it; the end of a process frees its own. */
        private static final FileChannel FILE = claims();
    }

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
     * them takes it before the server does; never the same one twice, nor one that another process of this user was given, because
     * nobody may be listening on it yet.
     */
    public static int freePort() {
        for (int attempt = 0; attempt < FREE_PORT_ATTEMPTS_MAX; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LISTENING_FROM, LISTENING_TO);
            if (isFree(port) && GIVEN.add(port) && claim(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LISTENING_FROM + " and " + LISTENING_TO);
    }

    /** False if another process has it. */
    static boolean claim(int port) {
        try {
            return Claims.FILE.tryLock(port, 1, false) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel claims() {
        Path file =
                Path.of(System.getProperty("java.io.tmpdir"), "counterfoil-ports-" + System.getProperty("user.name"));
        try {
            return FileChannel.open(file, CREATE, WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(BYTES);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
