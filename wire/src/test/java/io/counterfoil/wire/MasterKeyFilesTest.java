package io.counterfoil.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFilesTest {

    private static final String SETTING = "counterfoil.audit.key";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aKey() {
        file = folder.resolve("key");
        MasterKey.create(file);
    }

    /** As Kubernetes mounts a secret for a process that is not root: the owner is root, and its group reads. */
    @Test
    void aMountedSecretMayBeReadByItsGroupAndAFileMayNot() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        MasterKey mounted = MasterKey.ofEither(SETTING, Optional.empty(), Optional.of(file));
        IllegalArgumentException asFile = assertThrows(
                IllegalArgumentException.class, () -> MasterKey.ofEither(SETTING, Optional.of(file), Optional.empty()));
        assertTrue(String.valueOf(asFile.getMessage()).contains("chmod 600"), asFile.getMessage());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertEquals(
                mounted.id(),
                MasterKey.ofEither(SETTING, Optional.of(file), Optional.empty()).id());
    }

    @Test
    void aMountedSecretThatEverybodyReadsIsRefused() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThrows(
                IllegalArgumentException.class, () -> MasterKey.ofEither(SETTING, Optional.empty(), Optional.of(file)));
    }

    @Test
    void exactlyOneOfTheTwoIsSet() {
        for (Optional<Path> both : List.of(Optional.of(file), Optional.<Path>empty())) {
            String message = String.valueOf(
                    assertThrows(IllegalArgumentException.class, () -> MasterKey.ofEither(SETTING, both, both))
                            .getMessage());
            assertTrue(message.contains(SETTING + "-file and " + SETTING + "-secret"), message);
        }
    }
}
