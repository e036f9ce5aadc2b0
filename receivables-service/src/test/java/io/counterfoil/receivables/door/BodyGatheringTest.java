package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.counterfoil.service.web.BodyGathering;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More stalled bodies than the service has workers, and what one participant may hold. */
@QuarkusTest
class BodyGatheringTest extends ServiceTest {

    private static final int MORE_THAN_WORKERS = 60;
    private static final int FILE_BYTES_MAX = 2 * 1024 * 1024;

    @TestHTTPResource("/")
    URI service;

    @Inject
    BodyGathering bodies;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUpAndSeeThatNothingIsHeld() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        await().until(() -> bodies.held() == 0);
    }

    /** @return a connection on which the whole request was sent but the last bytes of its body */
    private Socket stalled(UUID participant, String path, String type, int length, int sent) throws IOException {
        String token = "Authorization: Bearer " + consortium.token(participant, "enterprise-maker") + "\r\n";
        return stalled(token, path, type, length, sent);
    }

    /** @param more header lines */
    private Socket stalled(String more, String path, String type, int length, int sent) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        open.add(socket);
        socket.setSoTimeout(20_000);
        String head = "POST " + API + path + " HTTP/1.1\r\nHost: x\r\n" + more + "Idempotency-Key: " + newKey()
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + " ".repeat(sent);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void stalledBodiesKeepNobodyWaiting() throws IOException {
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            stalled.add(stalled(UUID.randomUUID(), "payables", "application/json", 1000, 1));
        }
        await().until(() -> bodies.held() >= MORE_THAN_WORKERS * 4096L);
        long begun = System.nanoTime();
        consortium.recordPayable("100.00");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(bodies.held() >= MORE_THAN_WORKERS * 4096L, "all were stalled all the time");
        assertTrue(took.toMillis() < 3_000, "took " + took);
        for (Socket socket : stalled) {
            String answer = answer(socket); // to the end: the connection is closed as well
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("/problems/request-timeout"), answer);
        }
    }

    @Test
    void aParticipantHoldsSoMuchAndKeepsNoOtherOut() throws IOException {
        String upload = "kyc-documents?kind=business-licence&issuedOn=" + reads.today();
        UUID greedy = consortium.debtor;
        for (int i = 0; i < 3; i++) {
            stalled(greedy, upload, "application/pdf", FILE_BYTES_MAX, FILE_BYTES_MAX - 1);
        }
        await().until(() -> bodies.held() > 3L * (FILE_BYTES_MAX - 1));
        Socket refused = stalled(greedy, upload, "application/pdf", FILE_BYTES_MAX, FILE_BYTES_MAX - 1);
        String answer = answer(refused);
        assertTrue(answer.startsWith("HTTP/1.1 429 "), answer);
        assertTrue(answer.toLowerCase().contains("\r\nretry-after: 1\r\n"), answer);
        Socket other = stalled(consortium.otherDebtor, upload, "application/pdf", 3, 3);
        String status = new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 400", status, "read, and no PDF");
    }

    @Test
    void whoHangsUpHoldsNothing() throws IOException {
        stalled(consortium.debtor, "payables", "application/json", 1000, 500);
        await().until(() -> bodies.held() > 0);
        open.get(0).close();
        await().until(() -> bodies.held() == 0);
    }

    @Test
    void whoIsNotLetInIsToldSoAtOnceAndSendsNoBody() throws IOException {
        String wrongRole = "Authorization: Bearer " + consortium.token(consortium.debtor, "auditor") + "\r\n";
        for (String[] refused : new String[][] {{"", "401"}, {wrongRole, "403"}, {"Expect: 100-continue\r\n", "401"}}) {
            long begun = System.nanoTime();
            String answer = answer(stalled(refused[0], "payables", "application/json", 1000, 1));
            assertTrue(answer.startsWith("HTTP/1.1 " + refused[1]), answer);
            Duration closed = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(closed.toMillis() < 4_000, "the connection is held no longer than it takes to read the answer");
        }
        assertEquals(0, bodies.held());
    }

    @Test
    void aBodyThatNobodyReadsIsNotWaitedFor() throws IOException {
        long begun = System.nanoTime();
        String answer = answer(stalled("", "nothing", "application/json", 1000, 1));
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 4_000);
    }

    @Test
    void aConnectionGoesOnAfterABodyThatWasRefusedUnread() throws IOException, InterruptedException {
        Socket socket = stalled(consortium.debtor, "payables", "application/json", 300 * 1024, 300 * 1024);
        Thread.sleep(3_000); // longer than the rest of a body is waited for
        socket.getOutputStream()
                .write("GET /api/v1/business-date HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        String answers = answer(socket);
        assertTrue(answers.startsWith("HTTP/1.1 413 "), answers);
        assertTrue(answers.contains("HTTP/1.1 401 "), answers);
    }
}
