package io.counterfoil.ledger.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.wire.MasterKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings open the vault, and that the service does not start with others. */
class VaultConnectionTest {

    @TempDir
    Path folder;

    private Path masterKey;
    private String vault;

    @BeforeEach
    void makeMasterKey() {
        masterKey = folder.resolve("master");
        MasterKey.create(masterKey);
        vault = folder.resolve("vault").toString();
    }

    private static KeyVault open(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("counterfoil." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new VaultConnection(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "the test", 100))
                        .build())
                .vault();
    }

    private static void refused(String why, String... namesAndValues) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> open(namesAndValues), why);
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void aFileTheEnvironmentOrAMountedSecretOpensTheSameVault() throws Exception {
        UUID participant = UUID.randomUUID();
        String address = open("vault.directory", vault, "vault.master-key-file", masterKey.toString())
                .create(participant);
        String text = Files.readString(masterKey);
        assertEquals(
                address,
                open("vault.directory", vault, "vault.master-key", text).addressOf(participant));
        Files.setPosixFilePermissions(masterKey, PosixFilePermissions.fromString("r--r-----"));
        assertEquals(
                address,
                open("vault.directory", vault, "vault.master-key-secret", masterKey.toString())
                        .addressOf(participant));
        refused("chmod 600", "vault.directory", vault, "vault.master-key-file", masterKey.toString());
    }

    @Test
    void noneOrTwoMasterKeysOrADefaultOneAreRefused() throws Exception {
        String text = Files.readString(masterKey);
        refused("set are 0", "vault.directory", vault);
        refused(
                "set are 2",
                "vault.directory",
                vault,
                "vault.master-key",
                text,
                "vault.master-key-file",
                masterKey.toString());
        refused("no random key", "vault.directory", vault, "vault.master-key", "0123456789abcdef".repeat(4));
        refused("counterfoil.vault.directory", "vault.master-key", text);
        assertFalse(Files.exists(Path.of(vault)), "nothing is made by settings that are refused");
    }

    @Test
    void withASignerThereIsNoVaultAndNoWayButMutualTls() {
        refused("signer.tls-authority", "signer.url", "https://127.0.0.1:1");
        refused("unset everything", "signer.url", "https://127.0.0.1:1", "vault.directory", vault);
        String file = masterKey.toString();
        refused(
                "https only",
                "signer.url",
                "http://127.0.0.1:1",
                "signer.tls-authority",
                file,
                "signer.tls-certificate",
                file,
                "signer.tls-key",
                file);
    }
}
