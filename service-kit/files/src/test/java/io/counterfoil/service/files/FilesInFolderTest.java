package io.counterfoil.service.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesInFolderTest extends FileStoreTest {

    @Override
    ByteStore bytes() {
        return new Folder(directory.resolve("files"));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedAndLeavesNothing() throws IOException {
        bytes();
        Path inTheWay = directory.resolve("files").resolve(HASH.substring(2, 4));
        Files.writeString(inTheWay, "a file where a folder has to be");
        assertTrue(refusal(() -> store().put(HASH, CONTENT)).contains("nothing was stored"));
        try (Stream<Path> all = Files.walk(directory.resolve("files"))) {
            assertEquals(1, all.filter(Files::isRegularFile).count());
        }
    }
}
