package io.counterfoil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the SDK and the node on TCP, and loses what it is told to lose. Swallowed bytes are gone for good, so the
 * WebSocket on them is dead: as with a broken line, both ends notice by time-out or when it is cut.
 */
public final class FaultProxy implements AutoCloseable {

    /** What happens to bytes on their way. */
    public enum Fault {
        NONE,
        /** The node gets everything, the client hears nothing. */
        ANSWERS_LOST,
        /** The node gets nothing. */
        REQUESTS_LOST
    }

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    private FaultProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    public static FaultProxy inFrontOf(int port) {
        try {
            FaultProxy proxy = new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            start("accept", proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public void fail(Fault next) {
        fault = next;
    }

    /** Heals the line: what was swallowed stays lost, and the client has to connect anew. */
    public void heal() {
        fault = Fault.NONE;
        cut();
    }

    /** Closes every connection. */
    public void cut() {
        sockets.forEach(FaultProxy::closeQuietly);
        sockets.clear();
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket node = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                node.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(node);
                connections.incrementAndGet();
                start("requests", () -> pump(client, node, Fault.REQUESTS_LOST));
                start("answers", () -> pump(node, client, Fault.ANSWERS_LOST));
            } catch (IOException refusedOrClosed) {
                // The node is down or the proxy is closed; the client's connection ends by itself or is cut.
            }
        }
    }

    private void pump(Socket from, Socket to, Fault losing) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (fault != losing) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            // One side is gone; closing the other is all there is to do.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "fault-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
