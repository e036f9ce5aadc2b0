package io.counterfoil.sandbox.infrastructure;

import com.fasterxml.uuid.Generators;
import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Ids of the participants every installation has: made on first use, the same from then on. */
final class KeptIds {

    private final Path folder;

    KeptIds(Path folder) {
        this.folder = folder;
    }

    /** @param name for instance {@code operator} */
    UUID of(String name) throws IOException {
        synchronized (KeptIds.class) { // parts that start at the same time may need the same one
            Path file = folder.resolve(name + "-id");
            if (!Files.exists(file)) {
                UUID created = Generators.timeBasedEpochGenerator().generate();
                PrivateFiles.write(file, created.toString().getBytes(StandardCharsets.US_ASCII));
            }
            return UUID.fromString(Files.readString(file).strip());
        }
    }
}
