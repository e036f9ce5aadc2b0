package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
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
        TestInstallation parts = SharedInstallation.get();
        LocalDate day = parts.nextDay();
        long recorded = parts.count(RECORDED);
        long issued = parts.count(ISSUED);
        Path file = Files.writeString(
                folder.resolve("rows.csv"),
                SyntheticFile.HEADER
                        + SyntheticFile.rows(ROWS, day, 1)
                        + BAD_ROWS.formatted(day, day.plusDays(30), day.minusDays(1), day.plusDays(700)));
        Path journal = folder.resolve("journal");
        Path replays = parts.data().resolve("replay");
        Set<Path> others = progress(replays);
        JsonNode first = played(parts, file, journal);
        assertEquals(ROWS + 5, first.path("input").path("rows").asInt());
        assertEquals(ROWS, first.path("input").path("accepted").asInt());
        assertEquals(5, first.path("input").path("rejected").asInt());
        assertAddsUp(first.path("ledger"));
        assertEquals(recorded + ROWS, parts.count(RECORDED), "bad rows leave nothing");
        assertEquals(
                ROWS - first.path("ledger").path("disputed").asInt(),
                parts.count(ISSUED) - issued,
                "on chain are those that were not disputed");

        List<String> acknowledged = Files.readAllLines(journal);
        assertTrue(acknowledged.size() > ROWS * 3, "acknowledged operations: " + acknowledged.size());
        assertSame(first, played(parts, file, journal));
        assertEquals(acknowledged, Files.readAllLines(journal));

        forget(replays, others);
        assertSame(first, played(parts, file, journal));
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

    @Test
    void theRealHistoryIsPlayedToTheCent() throws Exception {
        String data = System.getProperty("counterfoil.data", "");
        boolean full = Boolean.getBoolean("counterfoil.full");
        if (data.isEmpty()) {
            System.out.println(
                    "ReplayEndToEndTest: the real IBM file was not played, because counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        Path file = Path.of(data, "receivables", "ibm-accounts-receivable.csv");
        int rows = full ? 2466 : 60;
        try (TestInstallation parts = new TestInstallation(folder.resolve("data"))) {
            JsonNode report = played(parts, file, folder.resolve("journal"), "--profile", "ibm", "--limit", rows);
            JsonNode ledger = report.path("ledger");
            assertEquals(rows, report.path("input").path("accepted").asInt());
            assertAddsUp(ledger);
            assertEquals("0.00", ledger.path("outstanding").path("USD").asText());
            assertEquals(ledger.path("issued"), ledger.path("redeemed"));
            if (!full) {
                TestInstallation.Answer more = parts.replay(file, "--profile", "ibm", "--limit", rows + 20);
                assertNotEquals(0, more.exitCode(), "rows of days gone by were taken");
                assertTrue(more.err().contains("only moves forward"), more.err());
                assertEquals(rows, parts.count("select count(*) from records.payable_record"));
            }
            if (full) {
                assertEquals(561, ledger.path("disputed").asInt());
                assertEquals(494, ledger.path("overdue").asInt());
                assertEquals("110957.06", ledger.path("issued").path("USD").asText(), "the 1,905 that nobody disputed");
            }
        }
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

    private JsonNode played(TestInstallation parts, Path file, Path journal, Object... options) throws IOException {
        Path report = folder.resolve("report.json");
        Object[] all = Stream.concat(Stream.of("--report", report, "--journal", journal), Stream.of(options))
                .toArray();
        TestInstallation.Answer answer = parts.replay(file, all);
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        JsonNode read = json.readTree(report.toFile());
        for (String check : List.of("chainEqualsDatabase", "eventsEqualDatabase", "conservation")) {
            assertTrue(read.path("verification").path(check).asBoolean(), check);
        }
        assertTrue(read.path("verification").path("differences").isEmpty());
        return read;
    }

    /** Everything but what was measured. */
    private static void assertSame(JsonNode first, JsonNode again) {
        assertEquals(
                ((ObjectNode) first).without("performance"), ((ObjectNode) again.deepCopy()).without("performance"));
    }

    private static void assertAddsUp(JsonNode ledger) {
        ledger.path("issued").properties().forEach(issued -> {
            BigDecimal redeemed =
                    new BigDecimal(ledger.path("redeemed").path(issued.getKey()).asText());
            BigDecimal outstanding = new BigDecimal(
                    ledger.path("outstanding").path(issued.getKey()).asText());
            assertEquals(new BigDecimal(issued.getValue().asText()), redeemed.add(outstanding), issued.getKey());
        });
    }
}
