package io.counterfoil.sandbox.bank;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jspecify.annotations.Nullable;

/**
 * How the banks speak HTTP, as server and as clients.
 *
 * @param tls null: without TLS
 */
record BanksHttp(@Nullable TlsFiles tls) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    HttpServer server(InetSocketAddress address, int backlog) throws IOException {
        if (tls == null) {
            return HttpServer.create(address, backlog);
        }
        HttpsServer server = HttpsServer.create(address, backlog);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
        return server;
    }

    HttpClient client() throws IOException {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        if (tls != null) {
            client.sslContext(tls.context());
        }
        return client.build();
    }

    /** The keys that the issuer publishes. */
    HttpsJwks keys(URI published) throws IOException {
        HttpsJwks keys = new HttpsJwks(published.toString());
        if (tls != null) {
            Get get = new Get();
            get.setTrustedCertificates(TlsFiles.read(tls.authority()));
            keys.setSimpleHttpGet(get);
        }
        return keys;
    }
}
