package io.counterfoil.receivables.door;

import static io.counterfoil.receivables.Consortium.API;
import static io.counterfoil.receivables.Consortium.newKey;
import static io.counterfoil.receivables.Consortium.problem;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.receivables.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the HTTP side refuses or adds, whatever the operation is. */
@QuarkusTest
class HardeningTest extends ServiceTest {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "Cache-Control", "no-store");

    @TestHTTPResource("/")
    URI service;

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        RestAssured.replaceFiltersWith(List.of()); // some of these are under no operation of the contract
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("done", consortium.as(consortium.debtor, "enterprise-maker").get(API + "business-date"));
        answers.put("401", given().get(API + "payables"));
        answers.put("403", consortium.as(consortium.debtor, "auditor").get(API + "payables"));
        answers.put("404", consortium.as(consortium.debtor, "enterprise-maker").get(API + "nothing"));
        answers.put("404 outside the API", given().get("/nothing"));
        answers.put(
                "413",
                consortium
                        .as(consortium.debtor, "enterprise-maker")
                        .contentType("application/json")
                        .body("x".repeat(300 * 1024))
                        .post(API + "payables"));
        answers.put("contract", given().get("/q/openapi"));
        answers.put("health", given().get("/q/health/live"));
        answers.forEach((what, answer) -> HEADERS.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().getValues(name), what + ": " + name)));
    }

    @Test
    void noPageOfAnotherOriginMayReadAnAnswer() {
        RestAssured.replaceFiltersWith(List.of());
        Response preflight = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options(API + "payables");
        Response read = consortium
                .as(consortium.debtor, "enterprise-maker")
                .header("Origin", "https://evil.example")
                .get(API + "business-date");
        for (Response answer : List.of(preflight, read)) {
            answer.headers()
                    .forEach(header -> assertFalse(
                            header.getName().toLowerCase(Locale.ROOT).startsWith("access-control"), header.toString()));
        }
        assertNull(preflight.header("Access-Control-Allow-Origin"));
    }

    /** As a client without manners sends it, byte by byte; a library would refuse to. */
    private String statusLineOf(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException alreadyRefused) {
                // What it answered is still to be read.
            }
            byte[] answer = socket.getInputStream().readNBytes(32);
            return new String(answer, StandardCharsets.ISO_8859_1).split("\r\n")[0];
        }
    }

    @Test
    void anUrlThatIsTooLongIsRefused() throws IOException {
        String status = statusLineOf("GET /api/v1/" + "x".repeat(5000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(status.matches("HTTP/1\\.[01] 414 .*"), status);
    }

    @Test
    void headersThatAreTooLongAreRefused() throws IOException {
        String status =
                statusLineOf("GET /api/v1/payables HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertTrue(status.startsWith("HTTP/1.1 431"), status);
    }

    /** One that does not say its length is cut off where the limit of its operation is. */
    @Test
    void aBodyInChunksThatGrowsTooLongIsRefused() throws IOException {
        String status = statusLineOf(inChunks("payables", "application/json", 9));
        assertTrue(status.startsWith("HTTP/1.1 413"), status);
    }

    @Test
    void aFileInChunksHasALimitOfItsOwn() throws IOException {
        String upload = "kyc-documents?kind=business-licence&issuedOn=" + reads.today();
        String read = statusLineOf(inChunks(upload, "application/pdf", 31));
        assertTrue(read.startsWith("HTTP/1.1 400"), "read, and no PDF: " + read);
        String cutOff = statusLineOf(inChunks(upload, "application/pdf", 33));
        assertTrue(cutOff.startsWith("HTTP/1.1 413"), cutOff);
        String notQuite = statusLineOf(inChunks("kyc-documents/", "application/json", 9));
        assertTrue(notQuite.startsWith("HTTP/1.1 413"), notQuite);
    }

    private String inChunks(String path, String type, int chunks) {
        String token = consortium.token(consortium.debtor, "enterprise-maker");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        return "POST /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: " + newKey() + "\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(chunks) + "0\r\n\r\n";
    }

    /** Java's own reading of ids takes it for the payable's, and the audit trail would not see which it was. */
    @Test
    void anIdWithItsZerosLeftOutIsNone() {
        UUID payable = consortium.recordPayable("100.00");
        String cut = payable.toString().substring(1);
        assertEquals(payable, UUID.fromString(cut), "ids of the service begin with a zero");
        assertEquals(200, payable(payable.toString()).extract().statusCode());
        problem(payable(cut), 404, "not-found");
    }

    @Test
    void whoHasNoTokenIsToldSoWhateverItsIdLooksLike() {
        problem(given().get("/api/v1/payables/1-1-1-1-1").then(), 401, "unauthenticated");
    }

    /** Callers behind one proxy would share a connection, and one of them could end it for all. */
    @Test
    void itSpeaksNoHttp2() throws IOException {
        String upgraded =
                statusLineOf("GET /q/health/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertTrue(upgraded.startsWith("HTTP/1.1 200"), upgraded);
        String known = statusLineOf("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertFalse(known.contains("\u0000"), "a SETTINGS frame");
    }

    private ValidatableResponse payable(String id) {
        return consortium
                .as(consortium.debtor, "enterprise-maker")
                .get("/api/v1/payables/" + id)
                .then();
    }
}
