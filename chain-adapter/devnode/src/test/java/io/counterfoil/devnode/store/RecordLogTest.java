package io.counterfoil.devnode.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTest {

    private static final byte[] OWNER = "log of a test\n".getBytes(StandardCharsets.UTF_8);
    private static final int FRAME_BYTES = 12;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("records.log");
    }

    private List<String> replay() throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordLog log = RecordLog.open(file(), OWNER)) {
            log.replay((offset, record) -> {
                records.add(new String(record, StandardCharsets.UTF_8));
                assertArrayEquals(record, log.read(offset));
            });
        }
        return records;
    }

    private void append(String... records) throws IOException {
        try (RecordLog log = RecordLog.open(file(), OWNER)) {
            log.replay((offset, record) -> {});
            for (String record : records) {
                log.append(record.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void recordsComeBackInOrderAndMoreCanFollow() throws IOException {
        append("one", "two");
        append("three");
        assertEquals(List.of("one", "two", "three"), replay());
    }

    @Test
    void aRecordCutAnywhereIsCutOffAndTheOthersStay() throws IOException {
        append("one", "two");
        byte[] whole = Files.readAllBytes(file());
        int lastRecord = whole.length - "two".length() - FRAME_BYTES;
        for (int length = lastRecord; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertEquals(List.of("one"), replay(), "cut at " + length);
            assertEquals(lastRecord, Files.size(file()));
            append("again");
            assertEquals(List.of("one", "again"), replay());
        }
    }

    @Test
    void zerosThatTheFileSystemLeftAtTheEndAreCutOff() throws IOException {
        append("one");
        byte[] whole = Files.readAllBytes(file());
        for (int zeros : new int[] {1, 8, 100, 100_000}) {
            Files.write(file(), Arrays.copyOf(whole, whole.length + zeros));
            assertEquals(List.of("one"), replay());
        }
    }

    @Test
    void aLastRecordWithAWrongBitIsCutOff() throws IOException {
        append("one", "two");
        byte[] whole = Files.readAllBytes(file());
        for (int i = whole.length - "two".length() - FRAME_BYTES; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file(), damaged);
            assertEquals(List.of("one"), replay(), "damaged at " + i);
        }
    }

    @Test
    void aWrongBitBeforeTheLastRecordStopsTheStartAndCutsNothingOff() throws IOException {
        append("one", "two", "three");
        byte[] whole = Files.readAllBytes(file());
        int lastRecord = whole.length - "three".length() - FRAME_BYTES;
        for (int i = OWNER.length; i < lastRecord; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file(), damaged);
            IOException refusal = assertThrows(IOException.class, this::replay, "damaged at " + i);
            assertTrue(refusal.getMessage().contains("damaged at byte"), refusal.getMessage());
            assertArrayEquals(damaged, Files.readAllBytes(file()));
        }
    }

    @Test
    void aFileOfAnotherOwnerIsRefused() throws IOException {
        append("one");
        byte[] other = "log of another\n".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> RecordLog.open(file(), other));
    }

    @Test
    void aHeaderCutShortByACrashIsWrittenAgain() throws IOException {
        for (int length = 0; length < OWNER.length; length++) {
            Files.write(file(), Arrays.copyOf(OWNER, length));
            assertEquals(List.of(), replay());
            append("one");
            assertEquals(List.of("one"), replay());
        }
    }

    @Test
    void aFolderInUseIsRefusedUntilItIsFree() throws IOException {
        try (DataDirectory directory = DataDirectory.lock(folder)) {
            IOException refusal = assertThrows(IOException.class, () -> DataDirectory.lock(folder));
            assertTrue(refusal.getMessage().contains("in use"), refusal.getMessage());
            assertEquals(folder.resolve("x"), directory.file("x"));
        }
        DataDirectory.lock(folder).close();
    }
}
