package io.counterfoil.devservers.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server was told, by name: in memory, and, so that it survives its process, as lines at the end of a file. The last one counts. */
public final class Kept {

    private static final int ENTRIES_MAX = 100_000;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonNode> entries = new LinkedHashMap<>();
    private final @Nullable Path file;

    /** @param file whose lines are read; null: in memory only */
    public Kept(@Nullable Path file) throws IOException {
        this.file = file;
        if (file == null || !Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        }
    }

    private void take(String line) {
        try {
            JsonNode entry = json.readTree(line);
            entries.put(entry.path("name").asText(), entry.path("value"));
        } catch (IOException cutOff) { // the process ended while it wrote the last line
            System.err.println("a line that is not complete is left out: " + line.length() + " characters");
        }
    }

    public synchronized @Nullable JsonNode get(String name) {
        return entries.get(name);
    }

    public synchronized List<JsonNode> all() {
        return List.copyOf(entries.values());
    }

    public synchronized int size() {
        return entries.size();
    }

    /** @throws IllegalArgumentException when there are too many */
    public synchronized void put(String name, JsonNode value) {
        if (entries.size() >= ENTRIES_MAX && !entries.containsKey(name)) {
            throw new IllegalArgumentException("at most " + ENTRIES_MAX + " entries");
        }
        if (file != null) {
            append(file, json.createObjectNode().put("name", name).set("value", value));
        }
        entries.put(name, value);
    }

    private static void append(Path file, JsonNode entry) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "\n" + entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
