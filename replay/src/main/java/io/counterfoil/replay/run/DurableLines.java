package io.counterfoil.replay.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that only grows. Threads that append at the same time share one write, and one fsync where there is one. */
final class DurableLines implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final boolean fsync;
    private final Object forcing = new Object();
    private StringBuilder pending = new StringBuilder();
    private long appended;
    private long forced;

    private DurableLines(Path file, FileChannel channel, boolean fsync) {
        this.file = file;
        this.channel = channel;
        this.fsync = fsync;
    }

    /** Lines are on disk when {@link #append} returns. A last line without its end was never acknowledged to anybody: it is cut off before the next one is written. */
    static DurableLines open(Path file) throws IOException {
        return open(file, true);
    }

    /** Lines outlive the process, not the machine. For what can be had again. */
    static DurableLines openWithoutFsync(Path file) throws IOException {
        return open(file, false);
    }

    private static DurableLines open(Path file, boolean fsync) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        cutTornLine(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return new DurableLines(file, channel, fsync);
    }

    private static void cutTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < bytes.length()) {
                bytes.setLength(end);
                bytes.getChannel().force(true);
            }
        }
    }

    void append(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        long mine;
        synchronized (this) {
            lines.forEach(line -> pending.append(line).append('\n'));
            mine = ++appended;
        }
        synchronized (forcing) {
            if (forced < mine) {
                force();
            }
        }
    }

    /** Whoever comes first writes for all who have appended meanwhile. */
    private void force() {
        String text;
        long upTo;
        synchronized (this) {
            text = pending.toString();
            pending = new StringBuilder();
            upTo = appended;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (fsync) {
                channel.force(false);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "cannot write " + file + "; what it should say was not acknowledged", failed);
        }
        forced = upTo;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
