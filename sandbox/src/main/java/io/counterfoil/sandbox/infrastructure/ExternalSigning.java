package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The switch of {@code up --signer}, kept in the data folder. A sandbox begins with it off. */
record ExternalSigning(Path file) {

    private static final String ON = "external";

    boolean isOn() {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(ON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void require(boolean on) throws IOException {
        PrivateFiles.write(file, (on ? ON : "in the service").getBytes(StandardCharsets.US_ASCII));
    }
}
