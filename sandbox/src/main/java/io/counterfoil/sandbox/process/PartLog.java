package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of a part, appended over its starts; a long one makes way for a new one, and one old one is kept. */
record PartLog(Path path) {

    private static final long BYTES_MAX = 16L << 20;
    private static final int TAIL_BYTES_MAX = 16 << 10;
    private static final int TAIL_LINES_MAX = 15;

    /** Call before a start; the position is where the new output begins. */
    long begin() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        if (Files.size(path) > BYTES_MAX) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.size(path);
    }

    /** The last lines written since {@code position}. */
    String tailSince(long position) {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(position, file.length() - TAIL_BYTES_MAX);
            file.seek(from);
            byte[] bytes = new byte[(int) Math.max(0, Math.min(TAIL_BYTES_MAX, file.length() - from))];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    System.lineSeparator() + "    ",
                    lines.subList(Math.max(0, lines.size() - TAIL_LINES_MAX), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
