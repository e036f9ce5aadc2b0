package io.counterfoil.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Kafka's own settings for TLS with certificates of both sides; the same for clients and for brokers. */
public final class KafkaTls {

    private KafkaTls() {}

    /** The key is among the values: Kafka takes it for a password, and hides it where it logs its settings. */
    public static Map<String, String> settings(TlsFiles files) throws IOException {
        return Map.of(
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.certificates",
                pem(files.authority()),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.certificate.chain",
                pem(files.certificate()),
                "ssl.keystore.key",
                pem(files.key()),
                // Its default, said here because everything rests on it: the name in the certificate is compared.
                "ssl.endpoint.identification.algorithm",
                "https");
    }

    private static String pem(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.US_ASCII);
    }
}
