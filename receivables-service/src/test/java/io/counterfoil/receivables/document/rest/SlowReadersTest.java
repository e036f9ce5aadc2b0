package io.counterfoil.receivables.document.rest;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.problem;
import static io.counterfoil.receivables.TradePapers.uploaded;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.Papers;
import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.receivables.file.StoredFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /trade-documents/{id}/file by readers who do not take it, while the threads of connections are busy. */
@QuarkusTest
class SlowReadersTest extends ServiceTest {

    @Inject
    Vertx vertx;

    private UUID owner;

    @BeforeEach
    void newSupplier() {
        owner = consortium.enrol("Supplier with slow readers", "SUPPLIER", null);
    }

    private RequestSpecification supplier() {
        return consortium.as(owner, "supplier");
    }

    private static String path(UUID id) {
        return "trade-documents/" + id;
    }

    /** Takes the head of the answer and no more; small buffers, so that the rest cannot wait in the kernel. */
    private Socket reader(UUID document, String person) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port), 5_000);
        socket.setSoTimeout(20_000);
        ask(socket, document, person);
        return socket;
    }

    private void ask(Socket socket, UUID document, String person) throws IOException {
        Map<String, Object> claims = consortium.claims(owner, "supplier");
        claims.put("sub", person);
        socket.getOutputStream()
                .write(("GET " + API + path(document) + "/file HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + consortium.sign(claims) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
    }

    /** The rest of an answer with a file that ends in its own, and nothing after it. */
    private static void takeAll(Socket socket, byte[] file) throws IOException {
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = socket.getInputStream().read();
            assertTrue(next >= 0, head);
            head += (char) next;
        }
        assertArrayEquals(file, socket.getInputStream().readNBytes(file.length));
    }

    @Test
    void aSlowReaderKeepsNobodyElseWaitingAndLosesItsConnectionWhileAQuickOneKeepsIts() throws IOException {
        byte[] large = new byte[StoredFile.BYTES_MAX];
        byte[] pdf = Papers.pdf("slow");
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        System.arraycopy(pdf, 0, large, large.length - pdf.length, pdf.length);
        UUID id = uploaded(supplier(), large);
        UUID small = uploaded(supplier(), pdf);
        try (Socket quick = reader(small, "Quick")) {
            takeAll(quick, pdf);
            onlyTheSlowReaderWaits(id);
            ask(quick, small, "Quick");
            takeAll(quick, pdf);
        }
    }

    private void onlyTheSlowReaderWaits(UUID id) throws IOException {
        try (BusyConnections busy = new BusyConnections(vertx);
                Two slow = new Two(reader(id, "Slow"), reader(id, "Slow"))) {
            problem(
                    consortium
                            .person("Slow", "portal", owner, "supplier")
                            .get(API + path(id) + "/file")
                            .then(),
                    503,
                    "busy");
            busy.end();
            consortium
                    .person("Colleague", "portal", owner, "supplier")
                    .get(API + path(id) + "/file")
                    .then()
                    .statusCode(200);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> consortium
                                    .person("Slow", "portal", owner, "supplier")
                                    .get(API + path(id) + "/file")
                                    .statusCode()
                            == 200);
            assertTrue(rest(slow.first()) < StoredFile.BYTES_MAX, "what the kernel had of it, and the end");
        }
    }

    private record Two(Socket first, Socket second) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            first.close();
            second.close();
        }
    }

    /** How much there was to read until the connection ended. */
    private static int rest(Socket cutOff) throws IOException {
        int read = 0;
        byte[] some = new byte[64 * 1024];
        try {
            for (int next = 0; next >= 0; next = cutOff.getInputStream().read(some)) {
                read += next;
            }
        } catch (SocketException reset) {
            return read;
        }
        return read;
    }

    /** Each thread of connections has something else to do nearly all the time, so that whoever writes is faster than it. */
    private static final class BusyConnections implements AutoCloseable {
        private final List<ScheduledFuture<?>> others = new ArrayList<>();

        BusyConnections(Vertx vertx) {
            ((VertxInternal) vertx)
                    .getEventLoopGroup()
                    .forEach(thread -> others.add(thread.scheduleWithFixedDelay(
                            () -> LockSupport.parkNanos(Duration.ofMillis(250).toNanos()),
                            0,
                            1,
                            TimeUnit.MILLISECONDS)));
        }

        void end() {
            others.forEach(other -> other.cancel(false));
        }

        @Override
        public void close() {
            end();
        }
    }
}
