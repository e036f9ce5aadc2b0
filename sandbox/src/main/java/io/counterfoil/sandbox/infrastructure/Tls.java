package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.PrivateFiles;
import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.sandbox.process.SandboxException;
import io.counterfoil.wire.KafkaTls;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The switch of {@code up --tls}, kept in the data folder, and what each part and each command then shows and trusts. A sandbox begins
 * with it off.
 */
public final class Tls {

    /** What verify, probes and the like show where a certificate is asked for. */
    static final String COMMANDS = "commands";

    /** Names that FISCO BCOS gives to the files of a node and of its clients. */
    private static final String NODE = "ssl";

    private static final String CLIENTS_OF_NODE = "sdk";

    private static final String FILE = "transport";
    private static final String ON = "tls";
    private static final String OFF = "plain";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Path data;
    private final boolean on;
    private @Nullable HttpClient client;
    private @Nullable HttpClient showingClient;

    private Tls(Path data, boolean on) {
        this.data = data;
        this.on = on;
    }

    static Tls load(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return new Tls(
                data, Files.exists(file) && Files.readString(file).strip().equals(ON));
    }

    Tls switched(boolean wanted) {
        return wanted == on ? this : new Tls(data, wanted);
    }

    /** Remembers it; what it needs is there before. */
    void save(List<String> parts) throws IOException {
        if (on) {
            for (String part : parts) {
                certificates().issue(part);
            }
            certificates().issue(COMMANDS);
            chain().issue(NODE);
            chain().issue(CLIENTS_OF_NODE);
        }
        PrivateFiles.write(data.resolve(FILE), (on ? ON : OFF).getBytes(StandardCharsets.US_ASCII));
    }

    public boolean isOn() {
        return on;
    }

    /** The authority of this installation; the chain has one of its own, because the SDK does not compare names. */
    public Certificates certificates() {
        return new Certificates(folder(), Clock.systemUTC());
    }

    private Certificates chain() {
        return new Certificates(chainFolder(), Clock.systemUTC());
    }

    /** What a part shows and trusts; null without TLS. */
    @Nullable
    TlsFiles of(String part) {
        return on ? certificates().of(part) : null;
    }

    /** The certificate that clients trust; null without TLS. */
    public @Nullable Path authority() {
        return on ? certificates().authority() : null;
    }

    /** Folder with the files of the chain's node and of its clients; null without TLS. */
    public @Nullable Path chainDirectory() {
        return on ? chainFolder() : null;
    }

    String httpScheme() {
        return on ? "https" : "http";
    }

    /** {@code kafka} or {@code kafka+tls}: for people. */
    String scheme(String protocol) {
        return on ? protocol + "+tls" : protocol;
    }

    /** The command of the examples that are printed. */
    public String curl() {
        return on ? "curl -s --cacert " + authority() : "curl -s";
    }

    /** For all that commands ask parts over HTTP: of their authority's certificates, and no other, if they have any. */
    public synchronized HttpClient httpClient() {
        if (client == null) {
            HttpClient.Builder builder =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
            Path authority = authority();
            if (authority != null) {
                builder.sslContext(read(() -> TlsFiles.trusting(authority)));
            }
            client = builder.build();
        }
        return client;
    }

    /** For a part that asks for certificates whether or not the others speak TLS. */
    synchronized HttpClient clientThatShowsItself() throws IOException {
        if (showingClient == null) {
            showingClient = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .sslContext(certificates().issue(COMMANDS).context())
                    .build();
        }
        return showingClient;
    }

    /** Kafka's settings for a client of this command; none without TLS. */
    public Map<String, String> kafkaClient() {
        TlsFiles own = of(COMMANDS);
        return own == null ? Map.of() : read(() -> KafkaTls.settings(own));
    }

    /** Of a client of the broker; plain without TLS. */
    SocketFactory kafkaSockets() {
        return sockets(of(COMMANDS));
    }

    /** Of a client of the chain's node; plain without TLS. */
    SocketFactory chainSockets() {
        return sockets(on ? chain().of(CLIENTS_OF_NODE) : null);
    }

    private static SocketFactory sockets(@Nullable TlsFiles own) {
        if (own == null) {
            return SocketFactory.getDefault();
        }
        SSLContext context = read(own::context);
        return context.getSocketFactory();
    }

    private Path folder() {
        return data.resolve("tls");
    }

    private Path chainFolder() {
        return folder().resolve("chain");
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> files) {
        try {
            return files.read();
        } catch (IOException e) {
            throw new SandboxException(
                    "the certificates of this installation cannot be read (" + e.getMessage() + "); ./counterfoil up"
                            + " makes what is missing",
                    e);
        }
    }
}
