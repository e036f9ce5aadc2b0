package io.counterfoil.sandbox.signer;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.MasterKey;
import io.counterfoil.ledger.Pkcs12KeyVault;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Keys in a process of their own. Nobody is heard without a certificate of the installation's authority, and of those only who is named. */
public final class SignerServer implements AutoCloseable {

    private static final int BACKLOG = 100;
    private static final int THREADS = 4;
    private static final int WAITING_MAX = 1_000;

    private final HttpsServer server;
    private final ExecutorService threads;

    /**
     * @param port 0 for any
     * @param clients common names of the certificates whose owners may have signed
     */
    public SignerServer(int port, TlsFiles tls, Set<String> clients, KeyVault vault) throws IOException {
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
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

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Seconds: who connects and says nothing, or does not take its answer, must not keep the few threads.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        Path authority = Path.of(required("counterfoil.signer.tls-authority"));
        TlsFiles tls = new TlsFiles(
                authority,
                Path.of(required("counterfoil.signer.tls-certificate")),
                Path.of(required("counterfoil.signer.tls-key")));
        KeyVault vault = Pkcs12KeyVault.open(
                Path.of(required("counterfoil.signer.vault-directory")),
                MasterKey.ofFile(Path.of(required("counterfoil.signer.master-key-file"))));
        SignerServer server = new SignerServer(
                Integer.parseInt(required("counterfoil.signer.port")),
                tls,
                Set.of(required("counterfoil.signer.clients").split(",")),
                vault);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }

    private static String required(String setting) {
        String value = System.getProperty(setting);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("set " + setting);
        }
        return value;
    }
}
