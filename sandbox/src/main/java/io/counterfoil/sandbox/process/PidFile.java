package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Remembers which process a part is, across runs of the command. */
record PidFile(Path path) {

    /** The process, if it is alive. A file left by a dead one says nothing and is replaced at the next start. */
    Optional<ProcessIdentity> live() {
        return read().filter(ProcessIdentity::isAlive);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessIdentity> read() {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.size() < 2 ? Optional.empty() : Optional.of(ProcessIdentity.parse(lines.get(0), lines.get(1)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException missingOrDamaged) {
            return Optional.empty();
        }
    }
}
