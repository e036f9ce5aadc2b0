package io.counterfoil.signer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.UnknownKeyException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the signer answers; chain-adapter/docs/external-signer.md. */
final class SignerRoutes implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignerRoutes.class);
    private static final int BODY_BYTES_MAX = 65_536;
    private static final int HASH_LENGTH = 32;

    private final KeyVault vault;
    private final Set<String> clients;
    private final ObjectMapper json = new ObjectMapper();

    SignerRoutes(KeyVault vault, Set<String> clients) {
        this.vault = vault;
        this.clients = clients;
    }

    private static final class Refused extends RuntimeException {
        private final transient SignerProblem problem;

        private Refused(int status, String name, String detail) {
            super(detail);
            this.problem = SignerProblem.of(name, status, detail);
        }
    }

    private record Answer(int status, Map<String, ?> body) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                Answer answer = answer(exchange);
                send(exchange, answer.status(), "application/json", answer.body());
            } catch (Refused refused) {
                send(exchange, refused.problem.status(), SignerProblem.MEDIA_TYPE, refused.problem);
            } catch (UnknownKeyException unknown) {
                send(
                        exchange,
                        404,
                        SignerProblem.MEDIA_TYPE,
                        SignerProblem.of("not-found", 404, String.valueOf(unknown.getMessage())));
            } catch (RuntimeException failed) {
                LOG.error("a request failed: {}", exchange.getRequestURI().getPath(), failed);
                send(exchange, 500, SignerProblem.MEDIA_TYPE, SignerProblem.of("failed", 500, "see the signer's log"));
            }
        }
    }

    private void requireKnown(HttpExchange exchange) {
        try {
            X500Principal peer =
                    (X500Principal) ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal();
            if (clients.contains(commonName(peer))) {
                return;
            }
        } catch (SSLPeerUnverifiedException nobody) {
            // falls through: TLS asks for a certificate already
        }
        throw new Refused(403, "forbidden", "this certificate's owner may have nothing signed here");
    }

    private static String commonName(X500Principal peer) {
        try {
            return new LdapName(peer.getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException unreadable) {
            return "";
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        String first = path.get(0);
        if (method.equals("GET") && path.equals(List.of("health", "ready"))) {
            vault.mac("health", new byte[0]);
            return new Answer(200, Map.of("status", "UP"));
        }
        requireKnown(exchange);
        if (method.equals("GET") && path.equals(List.of("keys"))) {
            return new Answer(200, Map.of("participants", vault.participants()));
        } else if (first.equals("keys") && path.size() > 1) {
            return keys(method, participant(path.get(1)), path.subList(2, path.size()), exchange);
        } else if (method.equals("POST") && first.equals("macs") && path.size() == 2) {
            return mac(path.get(1), body(exchange));
        }
        throw new Refused(404, "not-found", "there is no " + method + " of this path");
    }

    private Answer keys(String method, UUID participant, List<String> rest, HttpExchange exchange) throws IOException {
        String what = method + " " + String.join("/", rest);
        return switch (what) {
            case "GET " -> new Answer(200, Map.of("addresses", vault.addressesOf(participant)));
            case "POST " -> create(participant);
            case "POST next" ->
                new Answer(200, Map.of("address", vault.next(participant, text(body(exchange), "current"))));
            case "POST signatures" -> sign(participant, body(exchange));
            default -> throw new Refused(404, "not-found", "there is no " + method + " of this path");
        };
    }

    private Answer create(UUID participant) {
        try {
            String address = vault.create(participant);
            LOG.info("participant {} has its first key, {}", participant, address);
            return new Answer(201, Map.of("address", address));
        } catch (IllegalStateException exists) {
            throw new Refused(409, "has-key", "participant " + participant + " has a key already");
        }
    }

    private Answer sign(UUID participant, JsonNode body) {
        byte[] hash = bytes(body, "hash");
        if (hash.length != HASH_LENGTH) {
            throw new Refused(400, "malformed", "hash must have " + HASH_LENGTH + " bytes");
        }
        byte[] signature = vault.sign(participant, text(body, "address"), hash);
        return new Answer(200, Map.of("signature", HexFormat.of().formatHex(signature)));
    }

    private Answer mac(String purpose, JsonNode body) {
        byte[] message = bytes(body, "message");
        try {
            return new Answer(200, Map.of("mac", HexFormat.of().formatHex(vault.mac(purpose, message))));
        } catch (IllegalArgumentException noPurpose) {
            throw new Refused(400, "malformed", "purpose must be lower-case letters and -, at most 50");
        }
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            throw new Refused(413, "too-large", "a body has at most " + BODY_BYTES_MAX + " bytes");
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new Refused(400, "malformed", "the body is not JSON");
        }
    }

    private static UUID participant(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new Refused(400, "malformed", "not a participant's id");
        }
    }

    private static byte[] bytes(JsonNode body, String field) {
        try {
            return HexFormat.of().parseHex(text(body, field));
        } catch (IllegalArgumentException noHex) {
            throw new Refused(400, "malformed", field + " must be hexadecimal");
        }
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual()) {
            throw new Refused(400, "malformed", field + " must be given, as text");
        }
        return value.asText();
    }

    private void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
