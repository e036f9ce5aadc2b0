package io.counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Finds profiles: those shipped, by name, and anybody's own, by file. */
public final class Profiles {
    private static final String FOLDER = "/io/counterfoil/intake/profiles/";
    private static final Set<String> KEYS =
            Set.of("name", "description", "columns", "dateFormat", "values", "constants", "assumed");
    private static final int FILE_BYTES_MAX = 64 * 1024;

    private Profiles() {}

    /** Canonical headers and ISO dates. */
    public static Profile canonical() {
        Map<Column, String> headers = Arrays.stream(Column.values())
                .filter(Column::isOfHistories)
                .collect(Collectors.toMap(column -> column, Column::header));
        return new Profile(
                "canonical",
                headers,
                DateTimeFormatter.ISO_LOCAL_DATE,
                AmountStyle.PLAIN,
                Map.of(),
                Map.of(),
                Map.of());
    }

    /**
     * @param nameOrFile {@code ibm}, or the path of a YAML file
     * @throws RefusedFileException when there is no such profile or it is not a good one
     */
    public static Profile find(String nameOrFile) throws IOException {
        if (nameOrFile.matches("[a-z][a-z0-9-]*")) {
            try (InputStream shipped = Profiles.class.getResourceAsStream(FOLDER + nameOrFile + ".yaml")) {
                if (shipped != null) {
                    return parse(nameOrFile, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new RefusedFileException(
                    "There is no profile " + nameOrFile + ": it is neither shipped (ibm) nor a file.");
        }
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new RefusedFileException(file + " is too large for a profile (" + FILE_BYTES_MAX + " bytes).");
        }
        return parse(nameOrFile, Files.readString(file));
    }

    static Profile parse(String source, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object document = new Yaml(new SafeConstructor(options)).load(yaml);
            return read(source, map(source, document));
        } catch (YAMLException | IllegalArgumentException malformed) {
            throw new RefusedFileException("Profile " + source + ": " + malformed.getMessage());
        }
    }

    private static Profile read(String source, Map<String, Object> document) {
        document.keySet().stream().filter(key -> !KEYS.contains(key)).findAny().ifPresent(key -> {
            throw new IllegalArgumentException("unknown key " + key + "; known are "
                    + KEYS.stream().sorted().toList());
        });
        Map<Column, String> headers = new EnumMap<>(Column.class);
        section(document, "columns").forEach((key, header) -> headers.put(column(key), String.valueOf(header)));
        Map<Column, String> constants = new EnumMap<>(Column.class);
        section(document, "constants").forEach((key, value) -> constants.put(column(key), String.valueOf(value)));
        Map<Column, Map<String, String>> values = new EnumMap<>(Column.class);
        section(document, "values").forEach((key, spellings) -> {
            Map<String, String> canonical = new HashMap<>();
            map(key, spellings).forEach((spelling, value) -> canonical.put(spelling, String.valueOf(value)));
            values.put(column(key), Map.copyOf(canonical));
        });
        Map<Column, Profile.Assumption> assumed = new EnumMap<>(Column.class);
        section(document, "assumed").forEach((key, how) -> assumed.put(column(key), assumption(key, map(key, how))));
        for (Column column : Column.required()) {
            if (!headers.containsKey(column) && !constants.containsKey(column) && !assumed.containsKey(column)) {
                throw new IllegalArgumentException(
                        column.header() + " is required: give it under columns, constants or assumed");
            }
        }
        String name = String.valueOf(document.getOrDefault("name", source));
        return new Profile(
                name, headers, dates(document.get("dateFormat")), AmountStyle.PLAIN, values, constants, assumed);
    }

    private static DateTimeFormatter dates(@Nullable Object pattern) {
        return pattern == null
                ? DateTimeFormatter.ISO_LOCAL_DATE
                : DateTimeFormatter.ofPattern(pattern.toString()).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Profile.Assumption assumption(String key, Map<String, Object> how) {
        Object text = how.get("text");
        if (text != null) {
            return new Profile.Assumption.Numbered(text.toString());
        }
        if (how.get("from") instanceof String from && how.get("days") instanceof Integer days) {
            Column other = column(from);
            if (!other.isDate() || !column(key).isDate()) {
                throw new IllegalArgumentException("assumed " + key + ": only a date can be counted from a date");
            }
            return new Profile.Assumption.DaysFrom(other, days);
        }
        throw new IllegalArgumentException("assumed " + key + " needs either text, or from (a date column) and days");
    }

    private static Column column(String name) {
        return Column.named(name)
                .filter(Column::isOfHistories)
                .orElseThrow(() -> new IllegalArgumentException("unknown column " + name + "; known are "
                        + Arrays.stream(Column.values())
                                .filter(Column::isOfHistories)
                                .map(Column::header)
                                .collect(Collectors.joining(", "))));
    }

    private static Map<String, Object> section(Map<String, Object> document, String key) {
        Object section = document.get(key);
        return section == null ? Map.of() : map(key, section);
    }

    private static Map<String, Object> map(String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException(where + " must be a map of keys and values");
        }
        Map<String, Object> result = new HashMap<>();
        entries.forEach((key, entry) -> {
            if (key == null || entry == null) {
                throw new IllegalArgumentException(where + " has an empty key or value");
            }
            result.put(key.toString(), entry);
        });
        return result;
    }
}
