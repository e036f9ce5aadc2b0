package io.counterfoil.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One table as one reader sees it: values as text in the order of the table's columns, by row key. */
final class Rows {

    /** Stands for a value this reader has no way to know; it is never compared. Known by identity. */
    static final String UNTOLD = String.join("", "(", "untold)");

    private static final String KEY_SEPARATOR = " ";

    private final ProjectionTable table;
    private final Map<String, @Nullable String[]> byKey = new HashMap<>();

    Rows(ProjectionTable table) {
        this.table = table;
    }

    static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : KEY_SEPARATOR).append(part);
        }
        return key.toString();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The row of this key, made when it is new: what nobody has told of it stays untold. */
    @Nullable
    String[] row(String key) {
        return byKey.computeIfAbsent(key, fresh -> {
            @Nullable String[] values = new @Nullable String[table.columns().size()];
            Arrays.fill(values, UNTOLD);
            String[] keyValues = fresh.split(KEY_SEPARATOR, -1);
            System.arraycopy(keyValues, 0, values, 0, keyValues.length);
            return values;
        });
    }

    void remove(String key) {
        byKey.remove(key);
    }

    void put(String key, @Nullable String[] values) {
        byKey.put(key, values);
    }

    void set(String key, String column, @Nullable Object value) {
        row(key)[table.indexOf(column)] = value == null ? null : value.toString();
    }

    void add(String key, String column, long by) {
        String value = get(key, column);
        set(key, column, Math.addExact(value == null || told(value) == null ? 0 : Long.parseLong(value), by));
    }

    @Nullable
    String get(String key, String column) {
        @Nullable String[] values = byKey.get(key);
        return values == null ? null : values[table.indexOf(column)];
    }

    @Nullable
    String @Nullable [] find(String key) {
        return byKey.get(key);
    }

    Set<String> keys() {
        return byKey.keySet();
    }

    int size() {
        return byKey.size();
    }

    @SuppressWarnings("ReferenceEquality") // a told value may have the same letters
    static boolean isTold(@Nullable String value) {
        return value != UNTOLD;
    }

    /** For showing: null where the reader cannot tell. */
    static @Nullable String told(@Nullable String value) {
        return isTold(value) ? value : null;
    }

    /** Keys of all three, in order, so that two runs list the same differences. */
    static Set<String> allKeys(Rows first, Rows second, Rows third) {
        Set<String> keys = new TreeSet<>(first.keys());
        keys.addAll(second.keys());
        keys.addAll(third.keys());
        return keys;
    }
}
