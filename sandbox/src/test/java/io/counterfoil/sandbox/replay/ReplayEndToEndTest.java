package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go through all real parts: service, banks, chain, database and event log, each in its own process. */
class ReplayEndToEndTest {
    private static final int ROWS = 60;
    private static final String RECORDED = "select count(*) from records.payable_record";
    private static final String ISSUED = "select count(*) from projection.payable";
    private static final String BAD_ROWS = """
            BAD-1,Debtor 0,Creditor 0,%1$s,%2$s,0.00,CNY,,
            BAD-2,Debtor 0,Creditor 0,%1$s,%3$s,1.00,CNY,,
            BAD-3,Debtor 0,Creditor 0,%1$s,%2$s,1.001,CNY,,
            BAD-4,Debtor 0,,%1$s,%2$s,1.00,CNY,,
            BAD-5,Debtor 0,Creditor 0,%1$s,%4$s,1.00,CNY,,
            """;

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aFileIsPlayedVerifiedAndPlayedAgainWithoutDoublingAnything() throws Exception {
        TestInstallation parts = SharedInstallation.forReplays();
        LocalDate day = parts.nextDay();
        long recorded = parts.count(RECORDED);
        long issued = parts.count(ISSUED);
        Path file = Files.writeString(
                folder.resolve("rows.csv"),
                SyntheticFile.HEADER
                        + SyntheticFile.rows(ROWS, day, 1)
                        + BAD_ROWS.formatted(day, day.plusDays(30), day.minusDays(1), day.plusDays(700)));
        Path journal = folder.resolve("journal");
        Path report = folder.resolve("report.json");
        Path replays = parts.data().resolve("replay");
        Set<Path> others = progress(replays);
        JsonNode first = Replays.played(parts, report, file, journal);
        assertEquals(ROWS + 5, first.path("input").path("rows").asInt());
        assertEquals(ROWS, first.path("input").path("accepted").asInt());
        assertEquals(5, first.path("input").path("rejected").asInt());
        Replays.assertAddsUp(first.path("ledger"));
        assertEquals(recorded + ROWS, parts.count(RECORDED), "bad rows leave nothing");
        assertEquals(
                ROWS - first.path("ledger").path("disputed").asInt(),
                parts.count(ISSUED) - issued,
                "on chain are those that were not disputed");

        List<String> acknowledged = Files.readAllLines(journal);
        assertTrue(acknowledged.size() > ROWS * 3, "acknowledged operations: " + acknowledged.size());
        assertSame(first, Replays.played(parts, report, file, journal));
        assertEquals(acknowledged, Files.readAllLines(journal));

        forget(replays, others);
        assertSame(first, Replays.played(parts, report, file, journal));
        assertEquals(acknowledged, Files.readAllLines(journal), "sent again, answered as before");

        // Of days that the first file has played: earlier ones may have no limits in force, and would be refused row by
        // row.
        Path earlier = SyntheticFile.write(folder.resolve("earlier.csv"), 3, day, 2);
        TestInstallation.Answer refused = parts.replay(earlier);
        assertNotEquals(0, refused.exitCode());
        assertTrue(refused.err().contains("--data DIR"), refused.err());
        assertTrue(refused.err().contains("down --wipe"), refused.err());
        assertEquals(recorded + ROWS, parts.count(RECORDED));
    }

    /** Without its progress a replay sends every step again, under the key it had. */
    private static void forget(Path replays, Set<Path> others) throws IOException {
        Set<Path> progress = progress(replays);
        progress.removeAll(others);
        assertEquals(1, progress.size(), "files of progress");
        Files.delete(progress.iterator().next());
    }

    private static Set<Path> progress(Path replays) throws IOException {
        if (!Files.exists(replays)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(replays)) {
            return files.filter(file -> file.endsWith("progress.jsonl")).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Everything but what was measured. */
    private static void assertSame(JsonNode first, JsonNode again) {
        assertEquals(
                ((ObjectNode) first).without("performance"), ((ObjectNode) again.deepCopy()).without("performance"));
    }
}
