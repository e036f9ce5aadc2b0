package io.counterfoil.service.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.service.web.Reading;
import io.counterfoil.wire.SafeCsv;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a file, CSV or one JSON object per line. They are written as they are read, some at a time: no connection is held while a
 * slow client takes its time, and no file is in memory as a whole.
 *
 * @param name of the file, without its ending
 * @param columns the first line of the CSV
 * @param fields a row's values in the order of the columns
 * @param rowsMax rows at most, whatever is added meanwhile
 */
public record RowFile<T>(
        String name, List<String> columns, Function<T, List<? extends @Nullable Object>> fields, int rowsMax) {

    private static final String CSV = "csv";
    private static final Set<String> FORMATS = Set.of(CSV, "json-lines");
    private static final String JSON_LINES = "application/jsonl";

    private interface Line<T> {
        String of(T row) throws IOException;
    }

    /**
     * @param format csv, also when there is none, or json-lines; anything else is refused
     * @param batches the next rows each time; none when there are no more
     */
    public Response answer(@Nullable String format, ObjectMapper json, Supplier<List<T>> batches) {
        boolean csv = isCsv(format);
        StreamingOutput body = csv
                ? out -> {
                    out.write(SafeCsv.line(columns).getBytes(StandardCharsets.UTF_8));
                    write(out, batches, row -> SafeCsv.line(fields.apply(row)));
                }
                : out -> write(out, batches, row -> json.writeValueAsString(row) + "\n");
        return Response.ok(body)
                .type(csv ? SafeCsv.MEDIA_TYPE : JSON_LINES)
                .header("Content-Disposition", "attachment; filename=\"" + name + (csv ? ".csv" : ".jsonl") + "\"")
                .build();
    }

    private static boolean isCsv(@Nullable String format) {
        String given = Reading.oneOf(FORMATS, "format", format);
        return given == null || given.equals(CSV);
    }

    private void write(OutputStream out, Supplier<List<T>> batches, Line<T> line) throws IOException {
        int left = rowsMax;
        for (List<T> batch = batches.get(); !batch.isEmpty() && left > 0; batch = batches.get()) {
            for (T row : batch.subList(0, Math.min(left, batch.size()))) {
                out.write(line.of(row).getBytes(StandardCharsets.UTF_8));
                left--;
            }
        }
    }
}
