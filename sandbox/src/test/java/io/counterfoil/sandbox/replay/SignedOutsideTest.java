package io.counterfoil.sandbox.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.Role;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.demo.WhatADemonstrationLeaves;
import io.counterfoil.sandbox.keys.KeysCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation whose service's keys are with an external signer: the real history is played on it, then keys of debtors, suppliers
 * and banks are replaced in the middle of a replay, and the master keys of all vaults, with the commands of the runbook.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedOutsideTest {
    private static final int ROTATIONS = Boolean.getBoolean("counterfoil.full") ? 20 : 3; // one of each role
    private static final int ROWS = Boolean.getBoolean("counterfoil.full") ? 800 : 45;
    private static final int OPERATIONS_BETWEEN = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestInstallation parts;

    @BeforeAll
    static void start() throws IOException {
        parts = new TestInstallation(folder.resolve("data"), true);
    }

    @AfterAll
    static void stop() throws IOException {
        parts.close();
    }

    @Test
    @Order(1)
    void theRealHistoryIsPlayedToTheCent() throws Exception {
        String data = System.getProperty("counterfoil.data", "");
        boolean full = Boolean.getBoolean("counterfoil.full");
        if (data.isEmpty()) {
            System.out.println(
                    "SignedOutsideTest: the real IBM file was not played, because counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        Path file = Path.of(data, "receivables", "ibm-accounts-receivable.csv");
        int rows = full ? 2466 : 25;
        JsonNode report = Replays.played(
                parts, folder.resolve("real.json"), file, folder.resolve("real"), "--profile", "ibm", "--limit", rows);
        JsonNode ledger = report.path("ledger");
        assertEquals(rows, report.path("input").path("accepted").asInt());
        Replays.assertAddsUp(ledger);
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

    @Test
    @Order(2)
    void nothingFailsAndNothingIsDoneTwice() throws Exception {
        long seed = Long.getLong("counterfoil.seed", System.nanoTime());
        System.out.println("SignedOutsideTest: " + ROTATIONS + " rotations, -Dcounterfoil.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path file = SyntheticFile.write(folder.resolve("rows.csv"), ROWS, parts.nextDay(), 1);
        Path journal = folder.resolve("journal");
        Path report = folder.resolve("report.json");
        CompletableFuture<TestInstallation.Answer> playing =
                CompletableFuture.supplyAsync(() -> parts.replay(file, "--journal", journal, "--report", report));
        List<UUID> rotated = new ArrayList<>();
        for (int i = 0; i < ROTATIONS; i++) {
            long until = lines(journal) + OPERATIONS_BETWEEN;
            Awaitility.await().atMost(PATIENCE).until(() -> playing.isDone() || lines(journal) >= until);
            assertFalse(playing.isDone(), "the replay ended before all keys were replaced");
            UUID participant = anyWith(Role.values()[i % 3], random);
            TestInstallation.Answer answer =
                    parts.run(new KeysCommand(), "rotate", "--data", parts.data(), participant);
            assertEquals(0, answer.exitCode(), answer.err());
            rotated.add(participant);
            if (i == ROTATIONS / 2) {
                theSignerDiesAndComesBack();
            }
        }
        TestInstallation.Answer answer = playing.get();
        assertEquals(0, answer.exitCode(), answer.out() + answer.err());
        assertEquals(
                ROWS,
                json.readTree(report.toFile()).path("input").path("accepted").asInt());
        assertTrue(parts.verify(journal).passed(), "every acknowledged operation is on chain exactly once");
        System.out.println("SignedOutsideTest: " + lines(journal) + " operations, transactions signed again: "
                + parts.count("select count(*) from records.replaced_submission") + " of the service, "
                + parts.countIn("banks", "select count(*) from bank.replaced_submission") + " of bank A, "
                + parts.countIn("bankb", "select count(*) from bank.replaced_submission") + " of bank B");

        JsonNode listed = listed();
        for (UUID participant : rotated) {
            JsonNode held = stream(listed.path("participants"))
                    .filter(one -> one.path("participant").asText().equals(participant.toString()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(held.path("addresses").size() > 1, held.toString());
            assertEquals(
                    held.path("addresses").get(held.path("addresses").size() - 1),
                    held.path("current"),
                    "the newest key is the one on chain");
        }
        masterKeysAreReplacedWhileAllRunsAndHoldAfterAKill(journal, listed);
    }

    /** Last: it is in the way of whatever comes after it. */
    @Test
    @Order(3)
    void theDemonstrationLeavesSomethingToDo() throws Exception {
        WhatADemonstrationLeaves.onceHoweverOften(parts.sandbox());
        assertTrue(parts.verify(null).passed(), () -> parts.verify(null).toString());
    }

    private void masterKeysAreReplacedWhileAllRunsAndHoldAfterAKill(Path journal, JsonNode before)
            throws IOException, SQLException {
        TestInstallation.Answer answer = parts.run(new KeysCommand(), "rotate-masters", "--data", parts.data());
        assertEquals(0, answer.exitCode(), answer.err());
        JsonNode after = listed();
        before.path("masterKeys").properties().forEach(vault -> {
            assertEquals(1, after.path("masterKeys").path(vault.getKey()).size());
            assertNotEquals(vault.getValue(), after.path("masterKeys").path(vault.getKey()));
        });
        assertEquals(before.path("participants"), after.path("participants"));
        parts.killMinusNine("receivables-service");
        parts.killMinusNine("banks");
        parts.killMinusNine("bank-b");
        parts.up();
        Path later = SyntheticFile.write(folder.resolve("later.csv"), 10, parts.nextDay(), 2);
        TestInstallation.Answer again = parts.replay(later, "--journal", journal);
        assertEquals(0, again.exitCode(), again.out() + again.err());
        TestInstallation.Answer audit = parts.run(new AuditCommand(), "verify", "--data", parts.data());
        assertEquals(0, audit.exitCode(), "the trail goes on under the same key: " + audit.out() + audit.err());
    }

    /** In the middle of the replay; while it is away nothing that has to be signed or sealed is begun, and all goes on when it is back. */
    private static void theSignerDiesAndComesBack() throws IOException {
        assertFalse(
                parts.process("receivables-service")
                        .info()
                        .commandLine()
                        .orElseThrow()
                        .contains("counterfoil.vault"),
                "the service was told where the keys are");
        parts.killMinusNine("signer");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> parts.readiness(), health -> health.contains("DOWN") && health.contains("the signer"));
        parts.up();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> parts.problem("receivables-service").isEmpty());
    }

    private JsonNode listed() throws IOException {
        TestInstallation.Answer answer = parts.run(new KeysCommand(), "list", "--json", "--data", parts.data());
        assertEquals(0, answer.exitCode(), answer.err());
        return json.readTree(answer.out());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }

    /** Of those whom the rows that are being played name; all banks take part. */
    private static UUID anyWith(Role role, SplittableRandom random) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Connection connection = parts.database();
                PreparedStatement select = connection.prepareStatement("select p.id from projection.participant p"
                        + " join records.participant_record r on r.id = p.id where p.roles & ? <> 0"
                        + " and (p.roles & ? <> 0 or r.name ~ '^(Debtor|Creditor) [0-9]') order by p.id")) {
            select.setInt(1, role.bit());
            select.setInt(2, Role.BANK.bit());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject("id", UUID.class));
                }
            }
        }
        return found.get(random.nextInt(found.size()));
    }

    private static long lines(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        }
    }
}
