package io.counterfoil.ledger.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.MasterKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys an application signs with is said by its configuration, and a wrong one is refused with what to do. */
class VaultConnectionTest {

    @TempDir
    Path folder;

    private static KeyVault vault(Map<String, String> settings) {
        return new VaultConnection(new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .vault();
    }

    @Test
    void aFolderIsOpenedWithItsMasterKey() {
        Path key = folder.resolve("master.key");
        MasterKey.create(key);
        Map<String, String> settings = Map.of(
                "counterfoil.vault.directory", folder.resolve("vault").toString(),
                "counterfoil.vault.master-key-file", key.toString());
        UUID participant = UUID.randomUUID();
        String address = vault(settings).create(participant);
        assertEquals(address, vault(settings).addressOf(participant));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        String directory = folder.toString();
        Path key = folder.resolve("one.key");
        MasterKey.create(key);
        assertRefused("counterfoil.vault.directory", Map.of());
        assertRefused("set are 0", Map.of("counterfoil.vault.directory", directory));
        assertRefused(
                "set are 2",
                Map.of(
                        "counterfoil.vault.directory", directory,
                        "counterfoil.vault.master-key-secret", key.toString(),
                        "counterfoil.vault.master-key-file", key.toString()));
        assertRefused(
                "unset everything under counterfoil.vault",
                Map.of("counterfoil.signer.url", "https://127.0.0.1:1", "counterfoil.vault.directory", directory));
        assertRefused("counterfoil.signer.tls-authority", Map.of("counterfoil.signer.url", "https://127.0.0.1:1"));
    }

    private static void assertRefused(String why, Map<String, String> settings) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> vault(settings))
                .getMessage());
        assertTrue(message.contains(why), message);
    }
}
