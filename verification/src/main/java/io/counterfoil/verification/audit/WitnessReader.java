package io.counterfoil.verification.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The newest head as the service remembers it outside the database. */
final class WitnessReader {

    static final String SOURCE = "the witness";

    private WitnessReader() {}

    /** @return empty when the service has never written an entry here */
    static List<TrustedHead> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String[] parts =
                Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        if (parts.length != 4 || !parts[1].matches("\\d{1,19}")) {
            throw new IOException(file + " is not a witness of the audit trail");
        }
        return List.of(new TrustedHead(parts[0], Long.parseLong(parts[1]), parts[2], SOURCE));
    }
}
