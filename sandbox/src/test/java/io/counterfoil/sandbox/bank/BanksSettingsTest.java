package io.counterfoil.sandbox.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.counterfoil.wire.TlsFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TLS of the banks' server is all or nothing: a forgotten file must not leave it plain. */
class BanksSettingsTest {

    private final Map<String, String> given = new HashMap<>();

    @BeforeEach
    void whatIsNeededInAnyCase() {
        List.of("port", "database.url", "database.user", "database.password", "service-url", "issuer-url")
                .forEach(name -> given.put("counterfoil.banks." + name, "1"));
        for (String bank : List.of("bank-a", "bank-b")) {
            String prefix = "counterfoil.banks." + bank + ".";
            List.of("client-id", "client-secret", "vault-directory", "master-key-file")
                    .forEach(name -> given.put(prefix + name, "x"));
            given.put(prefix + "participant-id", "00000000-0000-0000-0000-000000000001");
        }
        List.of("counterfoil.ledger.peers", "counterfoil.ledger.deployment", "counterfoil.fingerprint.secret-file")
                .forEach(name -> given.put(name, "x"));
    }

    @Test
    void withoutFilesThereIsNoTls() {
        assertNull(BanksSettings.read(given::get).tls());
        assertNull(BanksSettings.read(given::get).ledgerTls());
    }

    @Test
    void threeFilesAreTls() {
        Map.of("authority", "ca.crt", "certificate", "banks.crt", "key", "banks.key")
                .forEach((name, file) -> given.put("counterfoil.banks." + name + "-file", file));
        assertEquals(
                new TlsFiles(Path.of("ca.crt"), Path.of("banks.crt"), Path.of("banks.key")),
                BanksSettings.read(given::get).tls());
    }

    @Test
    void aMissingFileIsNamed() {
        given.put("counterfoil.banks.authority-file", "ca.crt");
        given.put("counterfoil.banks.key-file", "banks.key");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> BanksSettings.read(given::get));
        assertEquals("set counterfoil.banks.certificate-file", refused.getMessage());
    }
}
