package io.counterfoil.devservers.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's admin REST API, as far as the sandbox needs it, for one thread. A refusal is an {@link IOException} that never quotes
 * what was sent.
 */
public final class KeycloakAdmin {

    private static final Duration TIMEOUT = Duration.ofMinutes(2); // hundreds of clients at once, on two busy cores
    private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(30);
    private static final int ANSWER_CHARACTERS_MAX = 300;

    private final URI server;
    private final String password;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private @Nullable String token;
    private long tokenSince;

    /**
     * @param http trusts the server
     * @param password of {@link KeycloakSettings#ADMIN}
     */
    public KeycloakAdmin(HttpClient http, URI server, String password) {
        this.http = http;
        this.server = server;
        this.password = password;
    }

    /** What the realm says of itself, without what is in it; empty if there is none. */
    public Optional<JsonNode> realm(String name) throws IOException {
        HttpResponse<byte[]> answer = send("GET", "/" + name, null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(json.readTree(accepted(answer, "GET realm " + name).body()));
    }

    /** All of it or, if it is refused, nothing. */
    public void createRealm(JsonNode realm) throws IOException {
        accepted(send("POST", "", realm), "POST realm");
        token = null; // it says nothing of the new realm
    }

    public void deleteRealm(String name) throws IOException {
        accepted(send("DELETE", "/" + name, null), "DELETE realm " + name);
    }

    /**
     * Adds clients and users, in one transaction, and leaves alone those that are there: safe to repeat.
     *
     * @param clients ClientRepresentations
     * @param users UserRepresentations, those of the clients' service accounts among them
     */
    public void addMissing(String realm, ArrayNode clients, ArrayNode users) throws IOException {
        ObjectNode batch = json.createObjectNode().put("ifResourceExists", "SKIP");
        batch.set("clients", clients);
        batch.set("users", users);
        accepted(send("POST", "/" + realm + "/partialImport", batch), "POST partialImport");
    }

    /**
     * Adds a client, or makes one that is there like this: safe to repeat.
     *
     * @param client a ClientRepresentation that names itself
     */
    public void setClient(String realm, ObjectNode client) throws IOException {
        String id = client.path("clientId").asText();
        HttpResponse<byte[]> found =
                accepted(send("GET", "/" + realm + "/clients?clientId=" + id, null), "GET client " + id);
        JsonNode there = json.readTree(found.body()).path(0).path("id");
        if (there.isMissingNode()) {
            accepted(send("POST", "/" + realm + "/clients", client), "POST client " + id);
        } else {
            accepted(send("PUT", "/" + realm + "/clients/" + there.asText(), client), "PUT client " + id);
        }
    }

    /** Whether everybody with {@code role} also has {@code contained}: safe to repeat. */
    public void contain(String realm, String role, String contained, boolean wanted) throws IOException {
        HttpResponse<byte[]> found = accepted(send("GET", "/" + realm + "/roles/" + contained, null), "GET role");
        ArrayNode roles = json.createArrayNode().add(json.readTree(found.body()));
        String path = "/" + realm + "/roles/" + role + "/composites";
        accepted(send(wanted ? "POST" : "DELETE", path, roles), "change of role " + role);
    }

    private HttpResponse<byte[]> send(String method, String path, @Nullable JsonNode body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
        return exchange(request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    /** Kept for half of its life: a token of realm master lives one minute, and a login costs Keycloak a hash made to be slow. */
    private String token() throws IOException {
        long now = System.nanoTime();
        if (token == null || now - tokenSince > TOKEN_USED_FOR.toNanos()) {
            token = null;
            token = login();
            tokenSince = now;
        }
        return token;
    }

    private String login() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=" + KeycloakSettings.ADMIN + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
                exchange(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return json.readTree(
                        accepted(answer, "login of " + KeycloakSettings.ADMIN).body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking Keycloak", e);
        }
    }

    private static HttpResponse<byte[]> accepted(HttpResponse<byte[]> answer, String what) throws IOException {
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        throw new IOException("Keycloak refused " + what + ": " + answer.statusCode() + " "
                + said.substring(0, Math.min(said.length(), ANSWER_CHARACTERS_MAX)));
    }
}
