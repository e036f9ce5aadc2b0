package io.counterfoil.signer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.devservers.tls.Certificates;
import io.counterfoil.ledger.signer.ExternalSigner;
import io.counterfoil.wire.MasterKey;
import io.counterfoil.wire.TlsFiles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the settings that a cluster gives it. */
class SignerProgramTest {

    private static final String PREFIX = "counterfoil.signer.";

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheSettings() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith(PREFIX));
    }

    @Test
    void aMasterKeyThatKubernetesMountsOpensTheVault() throws Exception {
        Certificates certificates = new Certificates(folder.resolve("tls"), Clock.systemUTC());
        TlsFiles own = certificates.issue("signer");
        Path key = folder.resolve("master");
        MasterKey.create(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--r-----"));
        Map.of(
                        "port", "0",
                        "tls-authority", own.authority().toString(),
                        "tls-certificate", own.certificate().toString(),
                        "tls-key", own.key().toString(),
                        "clients", "receivables-service",
                        "vault-directory", folder.resolve("vault").toString(),
                        "master-key-secret", key.toString())
                .forEach((name, value) -> System.setProperty(PREFIX + name, value));

        SignerServer server = SignerProgram.start();
        try {
            ExternalSigner client = new ExternalSigner(
                    URI.create("https://127.0.0.1:" + server.port()), certificates.issue("receivables-service"));
            UUID participant = UUID.randomUUID();
            String address = client.create(participant);
            assertEquals(List.of(address), client.addressesOf(participant));
        } finally {
            server.close();
        }

        System.setProperty(PREFIX + "master-key-file", key.toString());
        assertThrows(IllegalArgumentException.class, SignerProgram::start);
    }
}
