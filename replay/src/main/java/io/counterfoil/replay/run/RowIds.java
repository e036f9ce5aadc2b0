package io.counterfoil.replay.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ids the service gave to what a row is about, by local name, for as long as the row has steps to come. */
final class RowIds {
    private final Map<Integer, Map<String, String>> rows = new ConcurrentHashMap<>();

    void put(int row, Map<String, String> ids) {
        if (!ids.isEmpty()) {
            rows.computeIfAbsent(row, first -> new ConcurrentHashMap<>()).putAll(ids);
        }
    }

    String get(int row, String name) {
        String id = rows.getOrDefault(row, Map.of()).get(name);
        if (id == null) {
            throw new IllegalStateException("row " + row + ": " + name + " is not known yet");
        }
        return id;
    }

    void forget(int row) {
        rows.remove(row);
    }
}
