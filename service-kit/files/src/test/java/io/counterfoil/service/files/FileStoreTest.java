package io.counterfoil.service.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Sha256;
import io.counterfoil.wire.MasterKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds wherever files lie. */
abstract class FileStoreTest {

    static final byte[] CONTENT = "%PDF-1.7 a scan of a contract %%EOF".getBytes(StandardCharsets.US_ASCII);
    static final String HASH = Sha256.of(CONTENT);
    static final String NAME = HASH.substring(2, 4) + "/" + HASH.substring(2);

    @TempDir
    Path directory;

    /** The same place each time, past the store. */
    abstract ByteStore bytes();

    FileStore store() {
        return store("documents.key");
    }

    FileStore store(String key) {
        return new EncryptedFiles(bytes(), key(key));
    }

    MasterKey key(String name) {
        Path file = directory.resolve(name);
        MasterKey.create(file);
        return MasterKey.ofFile(file);
    }

    byte[] kept() throws IOException {
        return bytes().get(NAME, 1 << 20);
    }

    static String refusal(Runnable act) {
        RefusedException refused = assertThrows(RefusedException.class, act::run);
        assertEquals(CommonRefusal.FILE_UNAVAILABLE, refused.refusal());
        return refused.detail();
    }

    @Test
    void whatWasPutIsGivenBackAndNothingOfItLiesThereInClear() throws IOException {
        store().put(HASH, CONTENT);
        store().put(HASH, CONTENT);
        assertArrayEquals(CONTENT, store().get(HASH));
        String lies = new String(kept(), StandardCharsets.ISO_8859_1);
        assertFalse(lies.contains("contract") || lies.contains("PDF"), lies);
    }

    @Test
    void ofThreeMebibytesToo() {
        byte[] large = new byte[3 << 20];
        new Random(7).nextBytes(large);
        String hash = Sha256.of(large);
        store().put(hash, large);
        assertArrayEquals(large, store().get(hash));
    }

    @Test
    void aFileThatIsMissingChangedCutOffOrSwappedIsNotHandedOutAndTheReasonIsSaid() throws IOException {
        assertTrue(refusal(() -> store().get(HASH)).contains("missing"));
        store().put(HASH, CONTENT);
        byte[] kept = kept();
        for (int at : new int[] {0, 12, kept.length / 2, kept.length - 1}) {
            byte[] changed = kept.clone();
            changed[at] ^= 1;
            bytes().put(NAME, changed);
            assertTrue(refusal(() -> store().get(HASH)).contains("damaged"), "byte " + at);
        }
        for (int length : new int[] {0, 5, 12, kept.length - 1}) {
            bytes().put(NAME, Arrays.copyOf(kept, length));
            assertTrue(refusal(() -> store().get(HASH)).contains("damaged"), "length " + length);
        }
        String another = Sha256.of(new byte[] {1});
        bytes().put(another.substring(2, 4) + "/" + another.substring(2), kept);
        assertTrue(refusal(() -> store().get(another)).contains("damaged"));
    }

    @Test
    void aDamagedFileIsWholeAgainOnceItIsPutAgain() throws IOException {
        store().put(HASH, CONTENT);
        bytes().put(NAME, new byte[] {7});
        store().put(HASH, CONTENT);
        assertArrayEquals(CONTENT, store().get(HASH));
    }

    @Test
    void aWholeFileIsNotWrittenAgain() throws IOException {
        store().put(HASH, CONTENT);
        byte[] first = kept();
        store().put(HASH, CONTENT);
        assertArrayEquals(first, kept());
    }

    @Test
    void anotherInstallationsKeyOpensNothing() {
        store().put(HASH, CONTENT);
        assertTrue(refusal(() -> store("another.key").get(HASH)).contains("under another key"));
    }

    @Test
    void moreBytesThanAreAskedForAreNotRead() throws IOException {
        bytes().put(NAME, new byte[101]);
        assertEquals(101, bytes().get(NAME, 101).length);
        assertThrows(IOException.class, () -> bytes().get(NAME, 100));
    }

    @Test
    void nothingButAHashBecomesAName() {
        for (String path : List.of("0x" + "../".repeat(21) + "a", "", "0x12", HASH.toUpperCase(Locale.ROOT))) {
            assertThrows(IllegalArgumentException.class, () -> store().get(path), path);
        }
    }
}
