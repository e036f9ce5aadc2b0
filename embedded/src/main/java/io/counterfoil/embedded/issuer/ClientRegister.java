package io.counterfoil.embedded.issuer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.embedded.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clients, in memory and in one file that is replaced whole. */
final class ClientRegister {

    /** A sandbox has a client per participant; the file is rewritten on every registration. */
    private static final int CLIENTS_MAX = 20_000;

    private final Path file;
    private final ObjectMapper json;
    private volatile Map<String, RegisteredClient> clients;

    private ClientRegister(Path file, ObjectMapper json, Map<String, RegisteredClient> clients) {
        this.file = file;
        this.json = json;
        this.clients = clients;
    }

    static ClientRegister open(Path file, ObjectMapper json) throws IOException {
        Map<String, RegisteredClient> clients = new LinkedHashMap<>();
        if (Files.exists(file)) {
            json.readValue(file.toFile(), new TypeReference<List<RegisteredClient>>() {})
                    .forEach(client -> clients.put(client.id(), client));
        }
        return new ClientRegister(file, json, Map.copyOf(clients));
    }

    Optional<RegisteredClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** Adds clients or replaces those with the same id: all of them or, if this throws, none. */
    synchronized void register(List<RegisteredClient> added) throws IOException {
        Map<String, RegisteredClient> next = new LinkedHashMap<>(clients);
        added.forEach(client -> next.put(client.id(), client));
        if (next.size() > CLIENTS_MAX) {
            throw new IllegalArgumentException("clients: at most " + CLIENTS_MAX);
        }
        PrivateFiles.write(file, json.writeValueAsBytes(next.values()));
        clients = Map.copyOf(next);
    }
}
