package io.counterfoil.verification.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest head as the service remembers it outside the database: one line of fixed length, as the service writes it.
 *
 * @param mac the seal of the vault that made it
 */
record Witness(String stream, long entries, String hash, String mac) {

    static final String SOURCE = "the witness";

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,19}) (\\S+) (\\S+)");
    private static final String FORMAT = "%s %019d %s %s\n";

    /** @return empty when the service has never written an entry here */
    static Optional<Witness> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher line =
                LINE.matcher(Files.readString(file, StandardCharsets.US_ASCII).strip());
        if (!line.matches()) {
            throw new IOException(file + " is not a witness of the audit trail");
        }
        return Optional.of(new Witness(line.group(1), Long.parseLong(line.group(2)), line.group(3), line.group(4)));
    }

    static List<TrustedHead> headOf(Path file) throws IOException {
        return read(file).map(Witness::head).stream().toList();
    }

    TrustedHead head() {
        return new TrustedHead(stream, entries, hash, SOURCE);
    }

    String line() {
        return FORMAT.formatted(stream, entries, hash, mac);
    }
}
