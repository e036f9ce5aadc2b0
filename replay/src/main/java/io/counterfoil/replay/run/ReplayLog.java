package io.counterfoil.replay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.intake.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What this replay has done so far, in a file beside the data, so that the next run skips it. It makes a second run quick and its
 * report whole; nothing depends on it: without it every step is sent again under its old key and answered as before.
 */
final class ReplayLog implements AutoCloseable {
    private final DurableLines lines;
    private final ObjectMapper json;
    private final Set<String> steps = new HashSet<>();
    private final Map<Integer, Rejection> rejections = new TreeMap<>();
    private final Measured measured = new Measured();
    private final RowIds ids;

    private ReplayLog(DurableLines lines, ObjectMapper json, RowIds ids) {
        this.lines = lines;
        this.json = json;
        this.ids = ids;
    }

    static ReplayLog open(Path file, ObjectMapper json, RowIds ids) throws IOException {
        DurableLines lines = DurableLines.openWithoutFsync(file);
        ReplayLog log = new ReplayLog(lines, json, ids);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.take(log.parse(file, line));
            }
        }
        return log;
    }

    Measured measured() {
        return measured;
    }

    synchronized List<Rejection> rejections() {
        return List.copyOf(rejections.values());
    }

    synchronized boolean isRejected(int row) {
        return rejections.containsKey(row);
    }

    synchronized boolean isDone(int row, String step) {
        return steps.contains(row + "/" + step);
    }

    void done(List<Done> all) {
        // One transaction may have done several: it counts once, with the first.
        Set<String> transactions = new HashSet<>();
        List<ObjectNode> entries =
                all.stream().map(done -> entry(done, transactions)).toList();
        lines.append(entries.stream().map(ObjectNode::toString).toList());
        entries.forEach(this::take);
    }

    void rejected(Rejection rejection) {
        ObjectNode entry = json.createObjectNode().put("rejected", rejection.row());
        entry.put("line", rejection.line()).put("column", rejection.column()).put("reason", rejection.reason());
        lines.append(List.of(entry.toString()));
        take(entry);
    }

    /** @param changes what the close of the day before has done by itself: overdue marks and ended holds */
    void dayDone(LocalDate day, int changes, int transactions, double seconds) {
        ObjectNode entry = json.createObjectNode().put("day", day.toString());
        entry.put("changes", changes).put("transactions", transactions).put("seconds", seconds);
        lines.append(List.of(entry.toString()));
        take(entry);
    }

    private ObjectNode entry(Done done, Set<String> transactions) {
        ObjectNode entry = json.createObjectNode().put("row", done.row()).put("step", done.step());
        ObjectNode known = entry.putObject("ids");
        done.ids().forEach(known::put);
        long fresh = done.changes().stream()
                .map(Change::transactionHash)
                .filter(transactions::add)
                .count();
        if (!done.replayed()) {
            entry.put("changes", done.changes().size())
                    .put("transactions", fresh)
                    .put("ms", done.ms());
        }
        return entry;
    }

    private synchronized void take(JsonNode entry) {
        if (entry.has("day")) {
            measured.addDay(
                    entry.path("changes").asInt(),
                    entry.path("transactions").asInt(),
                    entry.path("seconds").asDouble());
        } else if (entry.has("rejected")) {
            int row = entry.path("rejected").asInt();
            rejections.put(
                    row,
                    new Rejection(
                            row,
                            entry.path("line").asLong(),
                            entry.path("column").asText(),
                            entry.path("reason").asText()));
        } else {
            int row = entry.path("row").asInt();
            steps.add(row + "/" + entry.path("step").asText());
            Map<String, String> known = new HashMap<>();
            entry.path("ids")
                    .properties()
                    .forEach(id -> known.put(id.getKey(), id.getValue().asText()));
            ids.put(row, known);
            measured.add(
                    entry.path("changes").asInt(),
                    entry.path("transactions").asInt(),
                    entry.path("ms").asDouble());
        }
    }

    private JsonNode parse(Path file, String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(
                    file
                            + " is damaged. Delete it and run the same command again: that takes longer, and loses nothing.",
                    malformed);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
