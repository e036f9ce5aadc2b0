package io.counterfoil.embedded.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final String ADMIN_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String SECRET = "fedcba9876543210fedcba9876543210";
    private static final UUID SUPPLIER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private TokenIssuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = TokenIssuer.start(directory, 0, ADMIN_SECRET, InstantSource.fixed(NOW));
        issuer.register("supplier-1", SECRET, List.of("supplier"), SUPPLIER);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenSaysWhoMayDoWhatForWhom() throws Exception {
        HttpResponse<String> answer =
                token("grant_type=client_credentials&client_id=supplier-1&client_secret=" + SECRET);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode granted = JSON.readTree(answer.body());
        assertEquals("Bearer", granted.get("token_type").asText());
        JsonNode claims = verified(granted.get("access_token").asText());
        assertEquals(issuer.issuerUrl(), claims.get("iss").asText());
        assertEquals("supplier-1", claims.get("sub").asText());
        assertEquals("counterfoil", claims.get("aud").asText());
        assertEquals("[\"supplier\"]", claims.at("/realm_access/roles").toString());
        assertEquals(SUPPLIER.toString(), claims.get("participant").asText());
        long lifetimeS = claims.get("exp").asLong() - NOW.getEpochSecond();
        assertTrue(lifetimeS > 0 && lifetimeS <= 15 * 60, lifetimeS + " s");
        assertEquals(lifetimeS, granted.get("expires_in").asLong());
    }

    @Test
    void basicAuthenticationWorksAsWell() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("supplier-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("/token")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void aWrongSecretAndAnUnknownClientAreAnsweredAlike() throws Exception {
        var wrong = token("grant_type=client_credentials&client_id=supplier-1&client_secret=" + ADMIN_SECRET);
        var unknown = token("grant_type=client_credentials&client_id=nobody&client_secret=" + SECRET);
        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(wrong.body(), unknown.body());
    }

    @Test
    void afterAFailureEvenTheRightSecretMustWait() throws Exception {
        int failures = 0;
        while (failures < 6) { // the next wait is then several seconds; attempts during a wait are not looked at
            failures += token("grant_type=client_credentials&client_id=supplier-1&client_secret=wrong")
                                    .statusCode()
                            == 401
                    ? 1
                    : 0;
        }
        var answer = token("grant_type=client_credentials&client_id=supplier-1&client_secret=" + SECRET);
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void whatIsNotAClientCredentialsRequestIsRefused() throws Exception {
        assertEquals(
                400,
                token("grant_type=password&client_id=supplier-1&client_secret=" + SECRET)
                        .statusCode());
        assertEquals(400, token("client_id=a&client_id=b").statusCode());
        assertEquals(400, token("grant_type=%zz").statusCode());
        assertEquals(413, token("x".repeat(20_000)).statusCode());
        assertEquals(405, send(request("/token").GET()).statusCode());
        assertEquals(404, send(request("/token/other").GET()).statusCode());
    }

    @Test
    void onlyTheAdminRegistersClients() throws Exception {
        String clients = "{\"clients\":[{\"id\":\"new\",\"secret\":\"" + SECRET
                + "\",\"roles\":[\"operator\"],\"participant\":null}]}";
        assertEquals(401, register(clients, null).statusCode());
        assertFalse(Files.readString(directory.resolve("clients.json")).contains("\"new\""));
        issuer.close();
        issuer = TokenIssuer.start(directory, 0, ADMIN_SECRET, InstantSource.fixed(NOW)); // forgets the failure's wait
        assertEquals(200, register(clients, ADMIN_SECRET).statusCode());
        assertEquals(
                400, register("{\"clients\":[{\"id\":\"x\"}]}", ADMIN_SECRET).statusCode());
        assertEquals(
                400, register(clients.replace(SECRET, "short"), ADMIN_SECRET).statusCode());
        var granted = token("grant_type=client_credentials&client_id=new&client_secret=" + SECRET);
        JsonNode claims =
                verified(JSON.readTree(granted.body()).get("access_token").asText());
        assertFalse(claims.has("participant"));
    }

    @Test
    void clientsAndKeySurviveARestartAndAreForTheirOwnerOnly() throws Exception {
        String keys = send(request("/jwks").GET()).body();
        issuer.close();
        issuer = TokenIssuer.start(directory, 0, ADMIN_SECRET, InstantSource.fixed(NOW));
        assertEquals(keys, send(request("/jwks").GET()).body());
        assertEquals(
                200,
                token("grant_type=client_credentials&client_id=supplier-1&client_secret=" + SECRET)
                        .statusCode());
        for (String file : List.of("clients.json", "signing-key.pk8")) {
            var mode = Files.getPosixFilePermissions(directory.resolve(file));
            assertEquals("rw-------", PosixFilePermissions.toString(mode), file);
        }
        assertFalse(Files.readString(directory.resolve("clients.json")).contains(SECRET));
    }

    /** As a verifier does it: discovery, keys by id, RS256. */
    private JsonNode verified(String token) throws Exception {
        String[] parts = token.split("\\.");
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode discovery = JSON.readTree(
                send(request("/.well-known/openid-configuration").GET()).body());
        assertEquals(issuer.issuerUrl(), discovery.get("issuer").asText());
        JsonNode key = JSON.readTree(send(HttpRequest.newBuilder(
                                        URI.create(discovery.get("jwks_uri").asText()))
                                .GET())
                        .body())
                .at("/keys/0");
        assertEquals(header.get("kid"), key.get("kid"));
        assertEquals("RS256", header.get("alg").asText());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(unsigned(key.get("n")), unsigned(key.get("e")))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static BigInteger unsigned(JsonNode base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url.asText()));
    }

    private HttpResponse<String> token(String form) throws Exception {
        return send(request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> register(String clients, String secret) throws Exception {
        HttpRequest.Builder request = request("/admin/clients").PUT(BodyPublishers.ofString(clients));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(issuer.issuerUrl() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
