package io.counterfoil.devservers.traces;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.devservers.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Spans, one JSON object a line, the newest at the end. When the file is full it becomes the older one, and what that held is gone. */
public final class SpanFile {

    static final long BYTES_MAX = 64L << 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Path newer;
    private final Path older;
    private final long bytesMax;

    /** @param file may be missing; the older one lies beside it */
    public SpanFile(Path file) {
        this(file, BYTES_MAX);
    }

    SpanFile(Path file, long bytesMax) {
        this.newer = file;
        this.older = file.resolveSibling(file.getFileName() + ".older");
        this.bytesMax = bytesMax;
    }

    synchronized void append(List<KeptSpan> spans) throws IOException {
        if (Files.exists(newer) && Files.size(newer) >= bytesMax) {
            Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(newer)) {
            PrivateFiles.write(newer, new byte[0]);
        }
        List<String> lines = new ArrayList<>();
        for (KeptSpan span : spans) {
            lines.add(json.writeValueAsString(span));
        }
        Files.write(newer, lines, StandardOpenOption.APPEND);
    }

    /** Shows all, oldest first. A last line that is being written is left out. */
    public void each(Consumer<KeptSpan> reader) throws IOException {
        for (Path file : List.of(older, newer)) {
            if (Files.exists(file)) {
                read(file, reader);
            }
        }
    }

    private void read(Path file, Consumer<KeptSpan> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith("}")) {
                    reader.accept(json.readValue(line, KeptSpan.class));
                }
            }
        }
    }
}
