package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.devservers.issuer.TokenIssuer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.HttpsJwks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may ask a bank what, with tokens of an issuer for tests. What the banks then do is shown with the whole stack. */
class BankRoutesTest {

    private static final UUID BANK_A = new UUID(1, 0xa);
    private static final UUID BANK_B = new UUID(1, 0xb);
    private static final UUID REQUEST = new UUID(7, 7);
    private static final String QUOTE = "/banks/bank-a/financing-requests/" + REQUEST + "/quote";

    private static TokenIssuer issuer;
    private static TokenIssuer stranger;
    private static HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        issuer = TokenIssuer.start();
        stranger = TokenIssuer.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<BankOperation, BankAct> acts =
                Map.of(BankOperation.QUOTE, (id, key) -> new Outcome(List.of(), "quoted " + id + " " + key));
        Map<String, Bank> banks = Map.of(
                "bank-a", new Bank(BANK_A, () -> new BankCard("bank-a", "A", BANK_A, "0x0a"), acts),
                "bank-b", new Bank(BANK_B, () -> new BankCard("bank-b", "B", BANK_B, "0x0b"), acts));
        CallerTokens tokens = new CallerTokens(issuer.issuerUrl(), new HttpsJwks(issuer.issuerUrl() + "/jwks"));
        server.createContext("/", new BankRoutes(banks, tokens, new ObjectMapper(), () -> true));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        issuer.close();
        stranger.close();
    }

    @Test
    void theBankItselfIsAnswered() throws Exception {
        HttpResponse<String> answer = post(QUOTE, token("bank-system", BANK_A), "key-1", "");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "quoted " + REQUEST + " key-1",
                json.readTree(answer.body()).path("state").asText());
    }

    @Test
    void noTokenIs401() throws Exception {
        HttpResponse<String> answer = post(QUOTE, null, "key-1", "");
        problem(answer, 401, "unauthenticated");
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void anExpiredTokenIs401() throws Exception {
        Instant past = Instant.now().minusSeconds(3600);
        String token = issuer.tokens().sign(issuer.tokens().claims("a", List.of("bank-system"), BANK_A, past));
        problem(post(QUOTE, token, "key-1", ""), 401, "unauthenticated");
    }

    @Test
    void aTokenOfAnotherIssuerIs401() throws Exception {
        String token =
                stranger.tokens().sign(stranger.tokens().claims("a", List.of("bank-system"), BANK_A, Instant.now()));
        problem(post(QUOTE, token, "key-1", ""), 401, "unauthenticated");
    }

    @Test
    void aTokenThatNamesTheIssuerButIsSignedByAnotherIs401() throws Exception {
        Map<String, Object> claims = issuer.tokens().claims("a", List.of("bank-system"), BANK_A, Instant.now());
        problem(post(QUOTE, stranger.tokens().sign(claims), "key-1", ""), 401, "unauthenticated");
    }

    @Test
    void aTokenForAnotherAudienceIs401() throws Exception {
        Map<String, Object> claims = issuer.tokens().claims("a", List.of("bank-system"), BANK_A, Instant.now());
        claims.put("aud", "another");
        problem(post(QUOTE, issuer.tokens().sign(claims), "key-1", ""), 401, "unauthenticated");
    }

    @Test
    void anotherBankIs404() throws Exception {
        problem(post(QUOTE, token("bank-system", BANK_B), "key-1", ""), 404, "not-found");
    }

    @Test
    void aBankThatDoesNotExistIs404() throws Exception {
        String path = QUOTE.replace("bank-a", "bank-c");
        problem(post(path, token("bank-system", BANK_A), "key-1", ""), 404, "not-found");
    }

    @Test
    void anUnknownActIs404() throws Exception {
        problem(post(QUOTE + "s", token("bank-system", BANK_A), "key-1", ""), 404, "not-found");
    }

    @Test
    void anIdThatIsNoneIs404() throws Exception {
        String path = "/banks/bank-a/financing-requests/" + "-".repeat(36) + "/quote";
        problem(post(path, token("bank-system", BANK_A), "key-1", ""), 404, "not-found");
    }

    @Test
    void withoutIdempotencyKeyIs400() throws Exception {
        problem(post(QUOTE, token("bank-system", BANK_A), null, ""), 400, "idempotency-key-missing");
    }

    @Test
    void fieldsAreRefused() throws Exception {
        problem(post(QUOTE, token("bank-system", BANK_A), "key-1", "{\"price\":1}"), 400, "malformed");
        problem(post(QUOTE, token("bank-system", BANK_A), "key-1", "{\"price\""), 400, "malformed");
        assertEquals(
                200, post(QUOTE, token("bank-system", BANK_A), "key-1", "{}").statusCode());
    }

    @Test
    void anOversizedBodyIs413() throws Exception {
        problem(post(QUOTE, token("bank-system", BANK_A), "key-1", " ".repeat(1 << 16)), 413, "too-large");
    }

    @Test
    void readingAnActIs405() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(QUOTE)).GET());
        problem(answer, 405, "method-not-allowed");
    }

    @Test
    void whatIsNeededToEnrolTheBanksIsShownToAnyMember() throws Exception {
        JsonNode banks = json.readTree(send(HttpRequest.newBuilder(uri("/banks"))
                        .header("Authorization", "Bearer " + token("operator", new UUID(1, 1)))
                        .GET())
                .body());
        assertEquals("bank-a", banks.at("/items/0/id").asText());
        assertEquals(BANK_B.toString(), banks.at("/items/1/participant").asText());
        assertTrue(banks.at("/items/1/signingAddress").asText().startsWith("0x"));
    }

    private static String token(String role, UUID participant) {
        return issuer.tokens().sign(issuer.tokens().claims("somebody", List.of(role), participant, Instant.now()));
    }

    private HttpResponse<String> post(String path, String token, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void problem(HttpResponse<String> answer, int status, String name) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "https://counterfoil.io/problems/" + name,
                json.readTree(answer.body()).path("type").asText());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
    }
}
