package io.counterfoil.devnode;

import io.counterfoil.devnode.ledger.Admission;
import io.counterfoil.devnode.ledger.Chain;
import io.counterfoil.devnode.ledger.ChainParameters;
import io.counterfoil.devnode.ledger.Sealer;
import io.counterfoil.devnode.ledger.TransactionPool;
import io.counterfoil.devnode.protocol.WireServer;
import io.counterfoil.devnode.store.DataDirectory;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A running node. Close it to stop it; what it acknowledged is on disk whether it is closed or killed. */
public final class DevNode implements AutoCloseable {

    private final DataDirectory directory;
    private final Chain chain;
    private final TransactionPool pool;
    private final DevNodeConfig config;
    private final Admission admission;
    private final WireServer server;
    private final Sealer sealer;
    private final List<WireServer> servers;
    private boolean closed;

    private DevNode(DevNodeConfig config, DataDirectory directory, Chain chain) throws IOException {
        this.config = config;
        this.directory = directory;
        this.chain = chain;
        this.pool = new TransactionPool(chain, config.sealing());
        this.admission = new Admission(chain.parameters(), pool);
        this.servers = new CopyOnWriteArrayList<>();
        this.server = new WireServer(
                new InetSocketAddress(config.host(), config.port()),
                tls(config.tlsDirectory()),
                chain,
                admission,
                pool);
        this.sealer = new Sealer(
                chain,
                pool,
                config.sealing(),
                Clock.systemUTC(),
                block -> servers.forEach(told -> told.blockSealed(block)));
    }

    /**
     * Starts a node; when this returns, clients can connect.
     *
     * @throws IOException if the data directory is in use, damaged or another chain's, or the port is taken
     */
    public static DevNode start(DevNodeConfig config) throws IOException {
        ChainParameters parameters = ChainParameters.of(config.chainId(), config.groupId());
        DataDirectory directory = DataDirectory.lock(config.dataDirectory());
        try {
            Chain chain = Chain.open(parameters, directory.file("blocks.log"));
            try {
                DevNode node = new DevNode(config, directory, chain);
                node.begin();
                return node;
            } catch (IOException | RuntimeException e) {
                chain.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        servers.add(server);
        server.start();
        sealer.start();
    }

    /**
     * Opens the same chain to clients once more, on a free port and under the name of another node: a chain that has two.
     *
     * @return the port
     */
    public synchronized int startSecondNode(String name) throws IOException {
        WireServer second = new WireServer(
                new InetSocketAddress(config.host(), 0), tls(config.tlsDirectory()), chain, admission, pool, name);
        second.start();
        servers.add(second);
        return second.port();
    }

    /** Null: none. The files have the names they have in the conf folder of a FISCO BCOS node. */
    private static @Nullable SSLContext tls(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return null;
        }
        return new TlsFiles(directory.resolve("ca.crt"), directory.resolve("ssl.crt"), directory.resolve("ssl.key"))
                .context();
    }

    /** The port that clients connect to. */
    public int port() {
        return server.port();
    }

    /** Number of the last block. */
    public long height() {
        return chain.height();
    }

    /** Transactions that are in no block yet. */
    public int waitingTransactions() {
        return pool.size();
    }

    /**
     * The next transaction to arrive is mined late: in a block this many numbers past its block limit.
     *
     * @param blocks 1 to 100
     */
    public void mineNextLate(int blocks) {
        pool.keepBackNext(blocks);
    }

    /**
     * From now on every question for a receipt is answered with this error.
     *
     * @param code as a node whose storage fails gives it, for instance 3002 or -32000; 0: receipts are given again
     */
    public void failReceipts(int code) {
        servers.forEach(failing -> failing.failReceipts(code));
    }

    /** Seals and answers what has arrived, then stops. Closing again does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            sealer.close();
            servers.forEach(WireServer::close);
        } finally {
            chain.close();
            directory.close();
        }
    }
}
