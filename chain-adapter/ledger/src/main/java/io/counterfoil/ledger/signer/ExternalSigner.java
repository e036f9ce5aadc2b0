package io.counterfoil.ledger.signer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.SignerUnavailableException;
import io.counterfoil.ledger.UnknownKeyException;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are in another process, perhaps on another machine or in hardware: what is signed goes there as a hash, a signature comes back. Both sides show
 * each other certificates. The SDK signs remotely in the same way: hash out, signature in.
 */
public final class ExternalSigner implements KeyVault {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int ANSWER_CHARACTERS_MAX = 1_000_000;
    private static final int SIGNATURE_LENGTH = 65;
    private static final int MAC_LENGTH = 32;

    private final URI signer;
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param signer https, host and port
     * @param tls what we show, and the only authority whose certificate we take
     */
    public ExternalSigner(URI signer, TlsFiles tls) {
        if (!"https".equals(signer.getScheme())) {
            throw new IllegalArgumentException("a signer is asked over https only, not " + signer);
        }
        this.signer = signer;
        try {
            this.client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_WITHIN)
                    .sslContext(tls.context())
                    .build();
        } catch (IOException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
    }

    @Override
    public String create(UUID participant) {
        Answer answer = post("/keys/" + participant, body());
        if (answer.status() == 409) {
            throw new IllegalStateException("participant " + participant + " has a key already");
        }
        return answer.required(201).required("address").asText();
    }

    @Override
    public String next(UUID participant, String current) {
        Answer answer = post("/keys/" + participant + "/next", body().put("current", current));
        if (answer.status() == 404) {
            throw new UnknownKeyException(participant, current);
        }
        return answer.required(200).required("address").asText();
    }

    @Override
    public List<String> addressesOf(UUID participant) {
        Answer answer = get("/keys/" + participant);
        if (answer.status() == 404) {
            throw new UnknownKeyException(participant);
        }
        List<String> addresses = new ArrayList<>();
        answer.required(200).required("addresses").forEach(address -> addresses.add(address.asText()));
        return List.copyOf(addresses);
    }

    @Override
    public byte[] sign(UUID participant, String address, byte[] hash) {
        ObjectNode body =
                body().put("address", address).put("hash", HexFormat.of().formatHex(hash));
        Answer answer = post("/keys/" + participant + "/signatures", body);
        if (answer.status() == 404) {
            throw new UnknownKeyException(participant, address);
        }
        return bytes(answer.required(200).required("signature"), SIGNATURE_LENGTH);
    }

    @Override
    public Set<UUID> participants() {
        Set<UUID> participants = new HashSet<>();
        get("/keys")
                .required(200)
                .required("participants")
                .forEach(id -> participants.add(UUID.fromString(id.asText())));
        return Set.copyOf(participants);
    }

    @Override
    public byte[] mac(String purpose, byte[] message) {
        ObjectNode body = body().put("message", HexFormat.of().formatHex(message));
        Answer answer = post("/macs/" + purpose, body);
        if (answer.status() == 400) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
        return bytes(answer.required(200).required("mac"), MAC_LENGTH);
    }

    private record Answer(URI asked, int status, JsonNode body) {

        JsonNode required(int expected) {
            if (status != expected) {
                throw new SignerUnavailableException(
                        "the signer answers " + asked + " with " + status + ": "
                                + body.path("detail").asText(),
                        null);
            }
            return body;
        }
    }

    private Answer get(String path) {
        return answer(HttpRequest.newBuilder(signer.resolve(path)).GET());
    }

    private Answer post(String path, ObjectNode body) {
        try {
            return answer(HttpRequest.newBuilder(signer.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Answer answer(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        CompletableFuture<HttpResponse<String>> sent =
                client.sendAsync(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // And not the request's own limit, which ends with the headers: a body that never comes would hold its
            // caller for ever.
            HttpResponse<String> response = sent.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (response.body().length() > ANSWER_CHARACTERS_MAX) {
                throw new SignerUnavailableException("the signer's answer is too long", null);
            }
            return new Answer(asked.uri(), response.statusCode(), json.readTree(response.body()));
        } catch (JsonProcessingException malformed) {
            throw new SignerUnavailableException("the signer's answer is not JSON", null);
        } catch (ExecutionException unreachable) {
            throw unavailable(unreachable.getCause());
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw unavailable(slow);
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
    }

    private SignerUnavailableException unavailable(@Nullable Throwable cause) {
        return new SignerUnavailableException("the signer " + signer + " does not answer", cause);
    }

    private ObjectNode body() {
        return json.createObjectNode();
    }

    private static byte[] bytes(JsonNode hex, int length) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.asText());
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException noHex) {
            throw new SignerUnavailableException("the signer's answer is not hexadecimal", noHex);
        }
        throw new SignerUnavailableException("the signer's answer has not " + length + " bytes", null);
    }

    @Override
    public String toString() {
        return "ExternalSigner at " + signer;
    }
}
