package io.counterfoil.sandbox.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.sandbox.replay.PlainHttp;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.awaitility.Awaitility;

/** Logs in with what {@code users --json} says, as somebody who has just read it. */
record Logins(JsonNode listed, String service) {

    private static final long TOTP_PERIOD_MS = 30_000;

    JsonNode user(String name) {
        return StreamSupport.stream(listed.path("users").spliterator(), false)
                .filter(user -> user.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The token endpoint's answer. */
    JsonNode byPassword(JsonNode user) throws Exception {
        return token(passwordForm(user));
    }

    /** A code counts for half a minute, and each is tried once: whoever is refused types the next one, as long as two more may come. */
    JsonNode byPasswordAndTotp(JsonNode user) {
        String form = passwordForm(user);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        return Awaitility.await("a one-time password that is taken")
                .atMost(Duration.ofMillis(3 * TOTP_PERIOD_MS))
                .until(
                        () -> {
                            String code = totp(user.path("totpSecret").asText());
                            if (!answers.containsKey(code)) {
                                answers.put(code, token(form + "&totp=" + code));
                            }
                            return answers.get(code);
                        },
                        answer -> answer.has("access_token"));
    }

    JsonNode byClientCredentials(String id, String secret) throws Exception {
        return token(form(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret)));
    }

    /** What the service answers to somebody with this token who asks for the business date. */
    int statusAtService(String token) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(URI.create(service + "/api/v1/business-date"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private String passwordForm(JsonNode user) {
        return form(Map.of(
                "grant_type", "password",
                "client_id", listed.at("/loginClient/id").asText(),
                "client_secret", listed.at("/loginClient/secret").asText(),
                "username", user.path("name").asText(),
                "password", user.path("password").asText()));
    }

    private JsonNode token(String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(listed.path("tokenEndpoint").asText()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return new ObjectMapper().readTree(PlainHttp.send(request).body());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** RFC 6238, as the application on a telephone computes it. */
    private static String totp(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
        long step = System.currentTimeMillis() / TOTP_PERIOD_MS;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int code = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", code % 1_000_000);
    }
}
