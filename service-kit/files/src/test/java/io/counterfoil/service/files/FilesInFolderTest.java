package io.counterfoil.receivables.file.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.MasterKey;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedFolderTest {

    private static final byte[] CONTENT = "%PDF-1.7 a scan of a contract %%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = Sha256.of(CONTENT);

    @TempDir
    Path directory;

    private EncryptedFolder store;

    @BeforeEach
    void open() {
        store = with("documents.key");
    }

    private EncryptedFolder with(String key) {
        Path file = directory.resolve(key);
        MasterKey.create(file);
        return new EncryptedFolder(directory.resolve("files"), file);
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("files"))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertEquals(1, files.size(), files.toString());
            return files.get(0);
        }
    }

    @Test
    void whatWasPutIsGivenBackAndNothingOfItLiesThereInClear() throws IOException {
        store.put(HASH, CONTENT);
        store.put(HASH, CONTENT);
        assertArrayEquals(CONTENT, store.get(HASH));
        assertArrayEquals(CONTENT, with("documents.key").get(HASH));
        String kept = Files.readString(only(), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("contract") || kept.contains("PDF"), kept);
    }

    @Test
    void aFileThatIsMissingChangedCutOffOrSwappedIsNotHandedOutAndTheReasonIsSaid() throws IOException {
        assertTrue(refusal(HASH).contains("missing"));
        store.put(HASH, CONTENT);
        byte[] kept = Files.readAllBytes(only());
        for (int at : new int[] {0, 12, kept.length / 2, kept.length - 1}) {
            byte[] changed = kept.clone();
            changed[at] ^= 1;
            Files.write(only(), changed);
            assertTrue(refusal(HASH).contains("damaged"), "byte " + at);
        }
        for (int length : new int[] {0, 5, 12, kept.length - 1}) {
            Files.write(only(), Arrays.copyOf(kept, length));
            assertTrue(refusal(HASH).contains("damaged"), "length " + length);
        }
        String another = Sha256.of(new byte[] {1});
        Path swapped =
                directory.resolve("files").resolve(another.substring(2, 4)).resolve(another.substring(2));
        Files.createDirectories(swapped.getParent());
        Files.write(swapped, kept);
        assertTrue(refusal(another).contains("damaged"));
    }

    @Test
    void aDamagedFileIsWholeAgainOnceItIsPutAgain() throws IOException {
        store.put(HASH, CONTENT);
        Files.write(only(), new byte[] {7});
        store.put(HASH, CONTENT);
        assertArrayEquals(CONTENT, store.get(HASH));
    }

    @Test
    void anotherInstallationsKeyOpensNothing() {
        store.put(HASH, CONTENT);
        EncryptedFolder other = with("another.key");
        assertThrows(RefusedException.class, () -> other.get(HASH));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedAndLeavesNothing() throws IOException {
        Path inTheWay = directory.resolve("files").resolve(HASH.substring(2, 4));
        Files.writeString(inTheWay, "a file where a folder has to be");
        RefusedException refused = assertThrows(RefusedException.class, () -> store.put(HASH, CONTENT));
        assertEquals(ReceivablesRefusal.FILE_UNAVAILABLE, refused.refusal());
    }

    @Test
    void nothingButAHashBecomesAPath() {
        for (String path : List.of("0x" + "../".repeat(21) + "a", "", "0x12", HASH.toUpperCase(Locale.ROOT))) {
            assertThrows(IllegalArgumentException.class, () -> store.get(path), path);
        }
    }

    private String refusal(String hash) {
        RefusedException refused = assertThrows(RefusedException.class, () -> store.get(hash));
        assertEquals(ReceivablesRefusal.FILE_UNAVAILABLE, refused.refusal());
        return refused.detail();
    }
}
