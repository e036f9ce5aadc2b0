package io.counterfoil.sandbox.infrastructure;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultFolderTest {

    @TempDir
    Path folder;

    @Test
    void aVaultOfAnEarlierVersionIsRefusedWithWhatToDo() throws IOException {
        Path masterKey = Files.createFile(
                folder.resolve("master-key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(masterKey, "8f1d6c02b7e94a35d0c86f2719a4be53e07b9d1846f3a25cc1907e4d5b28a63f");
        Path vault = Files.createDirectory(folder.resolve("vault"));
        Files.createFile(vault.resolve(UUID.randomUUID() + ".p12")); // and no vault.key, which came later
        SandboxException refused =
                assertThrows(SandboxException.class, () -> new VaultFolder("service", vault, masterKey).open());
        assertTrue(refused.getMessage().contains("of an earlier version"), refused.getMessage());
        assertTrue(refused.getMessage().contains("down --wipe"), refused.getMessage());
    }
}
