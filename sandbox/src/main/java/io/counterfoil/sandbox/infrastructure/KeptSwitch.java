package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A choice of {@code up} that is kept in the data folder. A sandbox begins with it off.
 *
 * @param on what the file says then
 */
record KeptSwitch(Path file, String on, String off) {

    boolean isOn() {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(on);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void require(boolean wanted) throws IOException {
        PrivateFiles.write(file, (wanted ? on : off).getBytes(StandardCharsets.US_ASCII));
    }
}
