package io.counterfoil.service.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of fixed length, written over and over: stream, entries, hash, MAC. Not forced to the disk: the last heads before a
 * power cut may be missing from it, and an older head is still a true one.
 */
@Singleton
class WitnessFile implements HeadWitness {

    private static final String LINE = "%s %019d %s %s\n";

    private final Path file;
    private @Nullable SealedHead last;
    private @Nullable FileChannel channel;

    WitnessFile(@ConfigProperty(name = "counterfoil.audit.witness-file") Path file) {
        this.file = file;
        this.last = read(file);
    }

    @Override
    public synchronized Optional<SealedHead> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public synchronized void saw(SealedHead head) {
        last = head;
        String line = LINE.formatted(
                head.head().stream(), head.head().entries(), head.head().hash(), head.mac());
        try {
            opened().write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the witness of the audit trail " + file, failed);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    private static @Nullable SealedHead read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String[] parts =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            if (parts.length != 4) {
                throw new IllegalStateException("not a witness of the audit trail: " + file);
            }
            return new SealedHead(new AuditHead(parts[0], Long.parseLong(parts[1]), parts[2]), parts[3]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the witness of the audit trail " + file, unreadable);
        }
    }
}
