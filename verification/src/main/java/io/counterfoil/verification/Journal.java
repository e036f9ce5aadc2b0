package io.counterfoil.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledged operations of a replay, one JSON object on each line. A last line without its line feed was being
 * written when the power went: it was never acknowledged, and is not read.
 */
record Journal(List<Line> lines, List<Malformed> malformed) {

    static final int LINES_MAX = 2_000_000;
    private static final int LINE_BYTES_MAX = 4_096;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|0x[0-9a-f]{64}|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");
    private static final Set<String> FIELDS = Set.of("kind", "id", "transactionHash", "settlementId");

    Journal {
        lines = List.copyOf(lines);
        malformed = List.copyOf(malformed);
    }

    static final Journal NONE = new Journal(List.of(), List.of());

    /** @param number from 1 */
    record Line(
            int number, String kind, String id, @Nullable String settlementId, String transactionHash) {}

    record Malformed(int number, String text, String reason) {}

    /** @throws IOException when the file cannot be read */
    static Journal read(Path file, ObjectMapper json) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            int read;
            while ((read = in.read()) >= 0) {
                if (read != '\n') {
                    if (line.size() <= LINE_BYTES_MAX) {
                        line.write(read);
                    }
                    continue;
                }
                if (number > LINES_MAX) {
                    throw new TooLargeException("more than " + LINES_MAX + " lines in the journal");
                }
                take(number++, line.toString(StandardCharsets.UTF_8), json, lines, malformed);
                line.reset();
            }
        }
        return new Journal(lines, malformed);
    }

    private static void take(int number, String text, ObjectMapper json, List<Line> lines, List<Malformed> malformed) {
        try {
            lines.add(line(number, json.readTree(text)));
        } catch (JsonProcessingException notJson) {
            malformed.add(new Malformed(number, shown(text), "it is not a JSON object"));
        } catch (IllegalArgumentException wrong) {
            malformed.add(new Malformed(number, shown(text), String.valueOf(wrong.getMessage())));
        }
    }

    private static Line line(int number, JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("it has an unknown field " + field);
            }
        });
        String kind = json.path("kind").asText();
        if (!JournalCheck.knows(kind)) {
            throw new IllegalArgumentException("its kind is not an event of the contracts: " + kind);
        }
        String settlement =
                json.hasNonNull("settlementId") ? matching(ID, json.path("settlementId"), "settlementId") : null;
        return new Line(
                number,
                kind,
                matching(ID, json.path("id"), "id"),
                settlement,
                matching(HASH, json.path("transactionHash"), "transactionHash"));
    }

    private static String matching(Pattern form, JsonNode value, String field) {
        if (!form.matcher(value.asText()).matches()) {
            throw new IllegalArgumentException("its " + field + " is missing or malformed: " + value.asText());
        }
        return value.asText();
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
