package io.counterfoil.portal.voucher;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The formats of a file for other programs, and the file as the service made it. */
enum FileForPrograms {
    CSV("csv", ".csv", "text/csv; charset=UTF-8"),
    JSON_LINES("json-lines", ".jsonl", "application/jsonl");

    private final String wireName;
    private final String ending;
    private final String type;

    FileForPrograms(String wireName, String ending, String type) {
        this.wireName = wireName;
        this.ending = ending;
        this.type = type;
    }

    String wireName() {
        return wireName;
    }

    /** What is no format has no page. */
    static FileForPrograms of(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** An empty field of a form is none; what is no day has no page. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new NotFoundException(noDay);
        }
    }

    /** @param received is deleted when it was handed out */
    Response answer(String name, File received) {
        StreamingOutput onceAndGone = out -> {
            try {
                Files.copy(received.toPath(), out);
            } finally {
                Files.deleteIfExists(received.toPath());
            }
        };
        return Response.ok(onceAndGone)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"")
                .build();
    }
}
