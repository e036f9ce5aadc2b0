package io.counterfoil.sandbox.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path directory;

    @Test
    void aFolderWithoutTheMarkerIsNeitherUsedNorRemoved() throws Exception {
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        Path file = Files.writeString(theirs.resolve("thesis.txt"), "years of work");
        assertThrows(SandboxException.class, () -> new DataFolder(theirs).create());
        assertThrows(SandboxException.class, () -> new DataFolder(theirs).wipe());
        assertTrue(Files.exists(file));
    }

    @Test
    void wipingRemovesLinksAndNotWhatTheyPointTo() throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Path file = Files.writeString(outside.resolve("kept.txt"), "kept");
        DataFolder data = new DataFolder(directory.resolve("data")).create();
        Files.createSymbolicLink(data.path().resolve("link"), outside);
        data.wipe();
        assertFalse(Files.exists(data.path()));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws Exception {
        DataFolder data = new DataFolder(directory.resolve("data")).create();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())));
    }

    @Test
    void dataOfAnotherVersionAreRefusedWithAWayOut() throws Exception {
        DataFolder data = new DataFolder(directory.resolve("data")).create();
        Files.writeString(data.path().resolve(".counterfoil-sandbox"), "counterfoil sandbox data, format 0\n");
        String message = assertThrows(SandboxException.class, data::create).getMessage();
        assertTrue(message.contains("down --wipe") && message.contains("--data"), message);
    }
}
