package io.counterfoil.replay.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --journal}: one JSON object a line for each operation the chain has confirmed to us, on disk before it counts. Whoever
 * doubts the chain can hold it against this file.
 */
final class Journal implements AutoCloseable {
    private final @Nullable DurableLines lines;
    private final Set<String> written;
    private final ObjectMapper json;

    private Journal(@Nullable DurableLines lines, Set<String> written, ObjectMapper json) {
        this.lines = lines;
        this.written = written;
        this.json = json;
    }

    /** @param file null keeps no journal */
    static Journal open(@Nullable Path file, ObjectMapper json) throws IOException {
        if (file == null) {
            return new Journal(null, Set.of(), json);
        }
        DurableLines lines = DurableLines.open(file);
        Set<String> written = ConcurrentHashMap.newKeySet();
        try (Stream<String> earlier = Files.lines(file)) {
            earlier.forEach(written::add);
        }
        return new Journal(lines, written, json);
    }

    /** Returns when they are on disk. An operation that an earlier run wrote is not written again. */
    void append(List<Change> changes) {
        if (lines == null) {
            return;
        }
        Set<String> fresh = new HashSet<>();
        lines.append(changes.stream()
                .map(this::line)
                .filter(line -> !written.contains(line) && fresh.add(line))
                .toList());
    }

    private String line(Change change) {
        ObjectNode line = json.createObjectNode();
        line.put("kind", change.kind());
        line.put("id", change.id());
        line.put("transactionHash", change.transactionHash());
        if (change.settlementId() != null) {
            line.put("settlementId", change.settlementId());
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
