package io.counterfoil.replay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.intake.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableLinesTest {
    private static final String HASH = "0x" + "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void aTornLineIsCutOffBeforeTheNextOneIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), "whole\nto");
        try (DurableLines lines = DurableLines.open(file)) {
            lines.append(List.of("next"));
        }
        assertEquals(List.of("whole", "next"), Files.readAllLines(file));
        Path onlyTorn = Files.writeString(folder.resolve("torn"), "to");
        DurableLines.open(onlyTorn).close();
        assertEquals(0, Files.size(onlyTorn));
    }

    @Test
    void manyThreadsLoseNothingAndMixNothing() throws Exception {
        Path file = folder.resolve("lines");
        List<Thread> threads = new ArrayList<>();
        try (DurableLines lines = DurableLines.open(file)) {
            for (int thread = 0; thread < 8; thread++) {
                String name = "thread-" + thread + "-";
                threads.add(new Thread(() -> {
                    for (int line = 0; line < 50; line++) {
                        lines.append(List.of(name + line));
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<String> written = Files.readAllLines(file);
        assertEquals(400, written.size());
        assertEquals(400, new HashSet<>(written).size());
    }

    @Test
    void aJournalNotesAnOperationOnceAcrossRuns() throws IOException {
        Path file = folder.resolve("journal");
        List<Change> changes =
                List.of(new Change("offer-accepted", "id-1", HASH), new Change("piece-redeemed", "id-1", HASH, "id-2"));
        for (int run = 0; run < 2; run++) {
            try (Journal journal = Journal.open(file, new ObjectMapper())) {
                journal.append(changes);
            }
        }
        assertEquals(
                List.of(
                        "{\"kind\":\"offer-accepted\",\"id\":\"id-1\",\"transactionHash\":\"" + HASH + "\"}",
                        "{\"kind\":\"piece-redeemed\",\"id\":\"id-1\",\"transactionHash\":\"" + HASH
                                + "\",\"settlementId\":\"id-2\"}"),
                Files.readAllLines(file));
    }

    @Test
    void theNextRunKnowsWhatEarlierOnesDid() throws IOException {
        Path file = folder.resolve("progress.jsonl");
        ObjectMapper json = new ObjectMapper();
        try (ReplayLog log = ReplayLog.open(file, json, new RowIds())) {
            log.done(List.of(
                    new Done(1, "confirm", Map.of(), List.of(new Change("voucher-issued", "a", HASH)), false, 12),
                    new Done(2, "confirm", Map.of(), List.of(new Change("voucher-issued", "b", HASH)), false, 12),
                    new Done(3, "record", Map.of("payable", "p"), List.of(), false, 5),
                    new Done(4, "accept-0", Map.of(), List.of(new Change("offer-accepted", "c", HASH)), true, 1)));
            log.rejected(new Rejection(5, 6, "currency", "policy"));
            log.dayDone(LocalDate.of(2026, 1, 5), 3, 1, 0.5);
        }
        RowIds ids = new RowIds();
        try (ReplayLog log = ReplayLog.open(file, json, ids)) {
            assertEquals(true, log.isDone(1, "confirm"));
            assertEquals(false, log.isDone(1, "accept-0"));
            assertEquals(true, log.isDone(4, "accept-0"));
            assertEquals("p", ids.get(3, "payable"));
            assertEquals(true, log.isRejected(5));
            assertEquals(List.of(new Rejection(5, 6, "currency", "policy")), log.rejections());
            Measured.Performance performance = log.measured().performance(Through.DIRECT);
            assertEquals(
                    2 + 3,
                    performance.operations(),
                    "two issued and three by the close; the replayed one was counted before");
            assertEquals(1 + 1, performance.transactions());
            assertEquals(10.0, performance.operationsPerSecond());
        }
    }
}
