package io.counterfoil.signer;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Keys in a process of their own. Nobody is heard without a certificate of the installation's authority, and of those only who is named. */
final class SignerServer implements AutoCloseable {

    private static final int BACKLOG = 100;
    private static final int THREADS = 4;
    private static final int WAITING_MAX = 1_000;

    private final HttpsServer server;
    private final ExecutorService threads;

    /**
     * @param clients common names of the certificates whose owners may have signed
     */
    SignerServer(InetSocketAddress address, TlsFiles tls, Set<String> clients, KeyVault vault) throws IOException {
        this.server = HttpsServer.create(address, BACKLOG);
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING_MAX),
                task -> new Thread(task, "signer-http"));
        server.setHttpsConfigurator(new WithClientCertificate(tls.context()));
        server.setExecutor(threads);
        server.createContext("/", new SignerRoutes(vault, Set.copyOf(clients)));
        server.start();
    }

    private static final class WithClientCertificate extends HttpsConfigurator {

        private WithClientCertificate(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
