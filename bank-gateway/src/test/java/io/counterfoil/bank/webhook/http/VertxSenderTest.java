package io.counterfoil.bank.webhook.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.counterfoil.bank.webhook.WebhookAddresses;
import io.counterfoil.bank.webhook.WebhookDelivery.Problem;
import io.counterfoil.bank.webhook.WebhookSender;
import io.counterfoil.devservers.Loopback;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SelfSignedCertificate;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address is looked at again at each connection. */
class VertxSenderTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(Loopback.address(0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static final UUID BANK = UUID.randomUUID();

    private VertxSender sender(boolean privateToo) {
        return new VertxSender(vertx, new WebhookAddresses(privateToo), Duration.ofSeconds(2));
    }

    private URI url(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + server.getAddress().getPort() + "/");
    }

    @Test
    void anAddressInsideIsNotConnectedTo() throws WebhookSender.NoAnswerException {
        assertEquals(Problem.ADDRESS_NOT_ALLOWED, problem(sender(false), url("http", "127.0.0.1")));
        assertEquals(Problem.ADDRESS_NOT_ALLOWED, problem(sender(false), url("https", "localhost")));
        assertEquals(0, calls.get());
        assertEquals(204, sender(true).send(BANK, url("http", "localhost"), Map.of(), new byte[0]));
        assertEquals(1, calls.get());
    }

    @Test
    void whatCannotBeReachedHasAReason() {
        assertEquals(Problem.NAME_UNKNOWN, problem(sender(true), URI.create("http://no-such-name.invalid/")));
        assertEquals(Problem.NO_CONNECTION, problem(sender(true), URI.create("http://127.0.0.1:9/")));
    }

    @Test
    void aCertificateMustBeTheNamesAndTrusted() {
        HttpServerOptions selfSigned = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setSsl(true)
                .setKeyCertOptions(SelfSignedCertificate.create("localhost").keyCertOptions());
        int port = vertx.createHttpServer(selfSigned)
                .requestHandler(request -> {
                    calls.incrementAndGet();
                    request.response().end();
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        assertEquals(
                Problem.CERTIFICATE_NOT_TRUSTED, problem(sender(true), URI.create("https://localhost:" + port + "/")));
        assertEquals(0, calls.get());
    }

    private static Problem problem(VertxSender sender, URI url) {
        return assertThrows(
                        WebhookSender.NoAnswerException.class, () -> sender.send(BANK, url, Map.of(), new byte[] {1}))
                .problem();
    }
}
