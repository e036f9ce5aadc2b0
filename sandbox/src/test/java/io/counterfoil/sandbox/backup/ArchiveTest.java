package io.counterfoil.sandbox.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.process.DataFolder;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        data = new DataFolder(folder.resolve("data")).create();
        file = folder.resolve("backup.tar.gz");
        Path secret = Files.writeString(data.path().resolve("secrets/key"), "0123");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(data.path().resolve("logs/service.log"), "said");
    }

    @Test
    void whatIsPackedIsUnpackedElsewhereWithItsRights() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        new Archive(file).pack(data);
        assertEquals("rw-------", rights(file));
        new Archive(file).unpack(elsewhere);
        assertEquals("0123", Files.readString(elsewhere.resolve("secrets/key")));
        assertEquals("rw-------", rights(elsewhere.resolve("secrets/key")));
        assertFalse(Files.exists(elsewhere.resolve("logs/service.log")), "logs are left out");
        new DataFolder(elsewhere).create();
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        new Archive(file).pack(data);
        refused("is there already", () -> new Archive(file).pack(data));
        refused("is not empty", () -> new Archive(file).unpack(data.path()));
        refused("is not empty", () -> new Archive(file).unpack(folder));
        assertEquals("0123", Files.readString(data.path().resolve("secrets/key")));
    }

    @Test
    void aFileThatIsCutOffOrIsSomethingElseRestoresNothing() throws IOException {
        new Archive(file).pack(data);
        byte[] whole = Files.readAllBytes(file);
        Path elsewhere = folder.resolve("elsewhere");
        Path cut = Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(whole, whole.length / 2));
        refused("cut.tar.gz: ", () -> new Archive(cut).unpack(elsewhere));
        Path text = Files.writeString(folder.resolve("text"), "no archive");
        refused("text: ", () -> new Archive(text).unpack(elsewhere));
        refused("there is no file", () -> new Archive(folder.resolve("missing")).unpack(elsewhere));
        assertFalse(Files.exists(elsewhere));
        assertFalse(Files.exists(folder.resolve("elsewhere.unfinished")));
    }

    @Test
    void anArchiveOfSomethingElseIsNoBackup() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertEquals(
                0,
                new ProcessBuilder(
                                "tar",
                                "--create",
                                "--gzip",
                                "--file",
                                file.toString(),
                                "--directory",
                                other.toString(),
                                ".")
                        .start()
                        .waitFor());
        refused("is no backup", () -> new Archive(file).unpack(folder.resolve("elsewhere")));
    }

    @Test
    void aBackupIsNoPartOfItself() {
        refused("would be a part", () -> new Archive(data.path().resolve("backup.tar.gz")).pack(data));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void refused(String why, Executable act) {
        String message =
                String.valueOf(assertThrows(SandboxException.class, act).getMessage());
        assertTrue(message.contains(why), message);
    }
}
