package io.counterfoil.service.events;

import io.counterfoil.wire.KafkaTls;
import io.counterfoil.wire.TlsFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's certificate, and the issuer of the broker's: three PEM files, or none of them and no TLS. */
@Singleton
public class RelayTls {

    private static final String AUTHORITY = "counterfoil.kafka.authority-file";
    private static final String CERTIFICATE = "counterfoil.kafka.certificate-file";
    private static final String KEY = "counterfoil.kafka.key-file";

    private final Map<String, String> settings;

    /** @throws IllegalArgumentException when some are missing or unreadable: events must not leave in the clear by oversight */
    public RelayTls(
            @ConfigProperty(name = AUTHORITY) Optional<Path> authority,
            @ConfigProperty(name = CERTIFICATE) Optional<Path> certificate,
            @ConfigProperty(name = KEY) Optional<Path> key) {
        List<Path> given =
                Stream.of(authority, certificate, key).flatMap(Optional::stream).toList();
        if (given.isEmpty()) {
            this.settings = Map.of();
        } else if (given.size() == 3) {
            this.settings = read(new TlsFiles(given.get(0), given.get(1), given.get(2)));
        } else {
            throw new IllegalArgumentException(
                    "set all of " + AUTHORITY + ", " + CERTIFICATE + " and " + KEY + ", or none for no TLS");
        }
    }

    /** Kafka's settings. */
    public Map<String, String> settings() {
        return settings;
    }

    private static Map<String, String> read(TlsFiles files) {
        try {
            return KafkaTls.settings(files);
        } catch (IOException e) {
            throw new IllegalArgumentException("the files of counterfoil.kafka.* cannot be read: " + e, e);
        }
    }
}
