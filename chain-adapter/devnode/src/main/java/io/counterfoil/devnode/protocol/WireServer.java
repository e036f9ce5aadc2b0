package io.counterfoil.devnode.protocol;

import io.counterfoil.devnode.evm.Evm;
import io.counterfoil.devnode.ledger.Admission;
import io.counterfoil.devnode.ledger.Block;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.TransactionPool;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.SSLParametersWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** The WebSocket server that FISCO BCOS clients connect to; with TLS they have to show a certificate. */
public final class WireServer implements AutoCloseable {

    /** Of a frame and of a message. */
    static final int FRAME_BYTES_MAX = 32 << 20;

    private static final Logger LOG = System.getLogger(WireServer.class.getName());
    private static final int WAITING_REQUESTS_MAX = 20_000;
    private static final int SESSIONS_MAX = 256;
    private static final int START_SECONDS_MAX = 30;
    private static final int STOP_MILLIS_MAX = 2_000;
    private static final int REMIND_EVERY_MILLIS = 5;

    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor eventThread;
    private final ScheduledExecutorService reminder;
    private final EventStreams events;
    private final RpcMethods methods;
    private final FrameRouter router;
    private final Sockets sockets;

    /** @param tls with the node's certificate and the authority of the clients' ones; null: no TLS */
    public WireServer(
            InetSocketAddress address,
            @Nullable SSLContext tls,
            Chain chain,
            Admission admission,
            TransactionPool pool) {
        this(address, tls, chain, admission, pool, GroupInfo.FIRST_NODE_NAME);
    }

    /** @param nodeName clients tell nodes of one chain apart by it */
    public WireServer(
            InetSocketAddress address,
            @Nullable SSLContext tls,
            Chain chain,
            Admission admission,
            TransactionPool pool,
            String nodeName) {
        this.workers = executor("devnode-rpc", Math.max(2, Runtime.getRuntime().availableProcessors()));
        this.eventThread = executor("devnode-events", 1);
        this.reminder = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "devnode-reminder");
            thread.setDaemon(true);
            return thread;
        });
        this.events = new EventStreams(chain, eventThread);
        GroupInfo info = new GroupInfo(chain.parameters(), nodeName);
        this.methods = new RpcMethods(chain, admission, pool, info, workers);
        this.router = new FrameRouter(chain, info, new JsonRpc(methods), events, workers);
        this.sockets = new Sockets(address, tls);
    }

    private static ThreadPoolExecutor executor(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_REQUESTS_MAX),
                task -> new Thread(null, task, name + "-" + count.incrementAndGet(), Evm.THREAD_STACK_BYTES));
    }

    /** Returns when clients can connect. */
    @SuppressWarnings("FutureReturnValueIgnored") // the reminder runs until the server is closed
    public void start() throws IOException {
        sockets.start();
        try {
            sockets.started.get(START_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("cannot listen on " + sockets.getAddress() + ": " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("cannot listen on " + sockets.getAddress() + ": it takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        reminder.scheduleWithFixedDelay(
                sockets::remindOfWrites, REMIND_EVERY_MILLIS, REMIND_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    public int port() {
        return sockets.getPort();
    }

    /** @param code every question for a receipt is answered with this error; 0: no more */
    public void failReceipts(int code) {
        methods.failReceipts(code);
    }

    /** Tells every client of a new block. */
    public void blockSealed(Block block) {
        Frame push = router.blockNumberPush(block.number());
        for (WebSocket socket : sockets.getConnections()) {
            Session session = socket.getAttachment();
            if (session != null && session.wantsPushes()) {
                session.send(push);
            }
        }
        events.advance();
    }

    /** Answers what was asked, then closes all connections. */
    @Override
    public void close() {
        try {
            finish(workers);
            finish(eventThread);
            reminder.shutdownNow();
            sockets.stop(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(ExecutorService executor) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(STOP_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
            executor.shutdownNow();
        }
    }

    private final class Sockets extends WebSocketServer {

        private final CompletableFuture<Void> started = new CompletableFuture<>();

        private Sockets(InetSocketAddress address, @Nullable SSLContext tls) {
            super(address, 1, List.of(new Draft_6455(List.of(), List.of(new Protocol("")), FRAME_BYTES_MAX)));
            setReuseAddr(true);
            setTcpNoDelay(true);
            setConnectionLostTimeout(0); // clients ping; the loopback interface does not lose a peer silently
            setDaemon(true);
            if (tls != null) {
                SSLParameters mutual = tls.getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                setWebSocketFactory(new SSLParametersWebSocketServerFactory(tls, mutual));
            }
        }

        /**
         * The library's selector thread drops its interest in writing after it has emptied a queue, and with it the demand
         * of a thread that put a frame into the queue in between. That frame would wait until the next one comes.
         */
        private void remindOfWrites() {
            for (WebSocket socket : getConnections()) {
                if (socket instanceof WebSocketImpl open && !open.outQueue.isEmpty() && open.isOpen()) {
                    onWriteDemand(socket);
                }
            }
        }

        @Override
        public void onStart() {
            started.complete(null);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            if (getConnections().size() > SESSIONS_MAX) {
                LOG.log(Level.WARNING, "more than {0} connections: closing the newest", SESSIONS_MAX);
                socket.close(CloseFrame.TRY_AGAIN_LATER, "too many connections");
                return;
            }
            socket.setAttachment(new Session(socket));
        }

        @Override
        public void onMessage(WebSocket socket, ByteBuffer message) {
            Session session = socket.getAttachment();
            if (session == null) {
                return;
            }
            try {
                router.route(session, Frame.decode(message));
            } catch (RuntimeException e) {
                // Not answerable: without a readable frame there is no sequence to answer to.
                LOG.log(Level.WARNING, "ignored a message from " + socket.getRemoteSocketAddress() + ": " + e);
            }
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            LOG.log(Level.WARNING, "ignored a text message from {0}", socket.getRemoteSocketAddress());
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            Session session = socket.getAttachment();
            if (session != null) {
                events.forget(session);
            }
        }

        @Override
        public void onError(@Nullable WebSocket socket, Exception failure) {
            if (socket == null && started.completeExceptionally(failure)) {
                return;
            }
            LOG.log(Level.WARNING, "connection failed", failure);
        }
    }
}
