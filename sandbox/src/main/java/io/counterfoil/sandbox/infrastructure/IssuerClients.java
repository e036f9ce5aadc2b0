package io.counterfoil.sandbox.infrastructure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers clients with the issuer, as only the sandbox may. Their secrets are made here and kept in the data folder. */
public final class IssuerClients {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int BATCH_MAX = 1000; // the issuer's limit

    private final Sandbox sandbox;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /**
     * @param id also the subject of its tokens
     * @param participant null for a client of the platform itself
     */
    public record Client(
            String id,
            String secret,
            List<String> roles,
            @Nullable UUID participant) {

        @Override
        public String toString() {
            return "Client[" + id + "]"; // never the secret
        }
    }

    public IssuerClients(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Where a client asks for its token: a form or basic authentication, {@code grant_type=client_credentials}. */
    public URI tokenUri() {
        return URI.create(IssuerPart.url(sandbox) + "/token");
    }

    /** Safe to repeat: a client with the same id is replaced. */
    public void register(List<Client> clients) throws IOException {
        for (int from = 0; from < clients.size(); from += BATCH_MAX) {
            registerBatch(clients.subList(from, Math.min(from + BATCH_MAX, clients.size())));
        }
    }

    private void registerBatch(List<Client> clients) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(IssuerPart.url(sandbox) + "/admin/clients"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + IssuerPart.adminSecret(sandbox))
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("clients", clients))))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SandboxException("the issuer refused clients: " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while registering clients", e);
        }
    }
}
