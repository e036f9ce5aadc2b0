package io.counterfoil.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.sandbox.audit.AuditCommand;
import io.counterfoil.sandbox.replay.PlainHttp;
import io.counterfoil.sandbox.replay.SharedInstallation;
import io.counterfoil.sandbox.replay.SyntheticFile;
import io.counterfoil.sandbox.replay.TestInstallation;
import io.counterfoil.verification.audit.Finding.Kind;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A trail that the real service wrote, tampered with as a superuser of the database can: triggers off, constraints off. Each
 * attack happens in a transaction that the verifier reads in, and is rolled back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditVerifyFindsTest {

    private static final boolean FULL = Boolean.getBoolean("counterfoil.full");
    private static final int ENTRIES = FULL ? 1_000 : 60;
    private static final int CHANGED_BYTES = FULL ? 200 : 21; // every column at least once

    /** What they do because of the history that is attacked would be entries, too. */
    private static final List<String> WHO_WOULD_ADD = List.of("workflow", "banks", "bank-b");

    private TestInstallation parts;
    private KeyVault vault;
    private List<TrustedHead> witness;
    private final HowFar howFar = new HowFar();
    private long last;
    /** By services that other tests have killed between the effect of a request and its entry. */
    private long lost;

    @BeforeAll
    void recordRequests(@TempDir Path folder) throws Exception {
        parts = SharedInstallation.get();
        // A history of receivables first: entries of all kinds, with participants, bodies, operations and transactions.
        Path rows = SyntheticFile.write(folder.resolve("rows.csv"), 10, parts.nextDay(), 3);
        TestInstallation.Answer played = parts.replay(rows);
        assertEquals(0, played.exitCode(), played.toString());
        for (String part : WHO_WOULD_ADD) {
            parts.signal(part, "STOP");
        }
        String service = parts.place().service().toString();
        for (int i = 0; i < ENTRIES; i++) {
            // A path with an id, so that the lists of ids are not empty.
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(service + "/api/v1/offers/" + UUID.randomUUID() + "/acceptance"))
                    .header("Idempotency-Key", "key-" + i)
                    .POST(HttpRequest.BodyPublishers.noBody());
            assertEquals(401, PlainHttp.send(request).statusCode());
        }
        vault = parts.sandbox().serviceVault().open();
        witness = Witness.headOf(parts.sandbox().auditWitness());
        last = parts.count("select max(sequence) from records.audit_entry");
        assertTrue(last >= ENTRIES);
        lost = after(connection -> {}).commandsWithoutEntry();
    }

    @AfterAll
    void letThemGoOn() throws IOException, InterruptedException {
        for (String part : WHO_WOULD_ADD) {
            parts.signal(part, "CONT");
        }
    }

    private interface Attack {
        void on(Connection connection) throws SQLException;
    }

    private TrailReport after(Attack attack) throws SQLException {
        return after(attack, witness);
    }

    private TrailReport after(Attack attack, List<TrustedHead> elsewhere) throws SQLException {
        try (Connection connection = parts.superuser("receivables")) {
            connection.setAutoCommit(false);
            run(connection, "set local session_replication_role = replica"); // no triggers, no foreign keys
            attack.on(connection);
            TrailReport report =
                    new TrailVerifier(connection, TrailOwner.RECEIVABLES_SERVICE, vault, howFar).verify(elsewhere);
            connection.rollback();
            return report;
        }
    }

    private static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    private static Set<String> kindsAndPlaces(TrailReport report) {
        Set<String> found = new TreeSet<>();
        report.findings().forEach(each -> found.add(each.kind() + " " + each.from() + "-" + each.to()));
        return found;
    }

    @Test
    void aTrailThatNobodyTouchedVerifiesAndTheCommandSaysSo() throws Exception {
        TrailReport report = after(connection -> {});
        assertEquals(List.of(), report.findings());
        assertEquals(last, report.entries());
        assertEquals(String.format(Locale.ROOT, "%,d of %,d entries checked", last, last), howFar.get());
        assertEquals(last, report.witnessedEntries());
        assertEquals(lost, report.commandsWithoutEntry());

        StringWriter out = new StringWriter();
        int exitCode = new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(out, true))
                .execute("verify", "--json", "--data", parts.data().toString());
        assertEquals(0, exitCode, out.toString());
        assertTrue(out.toString().contains("\"passed\" : true"), out.toString());
    }

    /** As a crash between the effect of a request and its entry leaves it. */
    @Test
    void aCommandThatNoEntryNamesIsCounted() throws Exception {
        TrailReport report = after(connection -> run(
                connection,
                "insert into records.request (id, participant, idempotency_key, body_sha256, detail)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 'lost', '', '')"));
        assertEquals(lost + 1, report.commandsWithoutEntry());
        assertTrue(report.passed());
    }

    @Test
    void theCommandNamesAChangedEntryAndExitsWithOne() throws Exception {
        try (Connection connection = parts.superuser("receivables")) {
            run(connection, "set session_replication_role = replica");
            run(connection, "update records.audit_entry set status = status + 1 where sequence = 7");
            StringWriter out = new StringWriter();
            int exitCode = new CommandLine(new AuditCommand())
                    .setOut(new PrintWriter(out, true))
                    .execute("verify", "--data", parts.data().toString());
            run(connection, "update records.audit_entry set status = status - 1 where sequence = 7");
            assertEquals(1, exitCode);
            assertTrue(out.toString().contains("CHANGED entry 7: "), out.toString());
        }
    }

    /** Every column in turn, at random places. */
    @Test
    void eachChangedByteIsFoundAndTheEntryNamed() throws Exception {
        String given = System.getProperty("counterfoil.seed", "");
        long seed = given.isEmpty() ? new Random().nextLong() : given.hashCode();
        System.out.println("AuditVerifyFindsTest: seed " + seed);
        Random random = new Random(seed);
        List<String> columns = columns();
        int found = 0;
        for (int i = 0; i < CHANGED_BYTES; i++) {
            String column = columns.get(i % columns.size());
            long sequence = 1 + random.nextLong(last);
            String change = ChangedByte.of(column, random);
            TrailReport report = after(connection -> assertEquals(
                    1,
                    run(
                            connection,
                            "update records.audit_entry set " + column + " = " + change + " where sequence = ? and "
                                    + column + " is distinct from " + change,
                            sequence),
                    column + " of entry " + sequence + " to " + change));
            assertFalse(report.passed(), column + " of entry " + sequence + " to " + change);
            assertTrue(
                    report.findings().stream().anyMatch(each -> each.from() <= sequence && sequence <= each.to()),
                    column + " of entry " + sequence + ": " + report.findings());
            assertTrue(report.findings().size() <= 3, report.findings().toString());
            found++;
        }
        System.out.println("AuditVerifyFindsTest: " + found + " changed bytes found of " + CHANGED_BYTES);
    }

    private List<String> columns() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = parts.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select column_name from information_schema.columns where table_schema = 'records'"
                                + " and table_name = 'audit_entry' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        assertEquals(21, columns.size(), columns.toString());
        return columns;
    }

    @Test
    void aChangedHeadIsFound() throws Exception {
        long head = parts.count("select min(entries) from records.audit_head");
        for (String change : List.of(
                "hash = overlay(hash placing case when substr(hash, 9, 1) = 'a' then 'b' else 'a' end from 9)",
                "mac = overlay(mac placing case when substr(mac, 9, 1) = 'a' then 'b' else 'a' end from 9)")) {
            TrailReport report = after(connection ->
                    run(connection, "update records.audit_head set " + change + " where entries = ?", head));
            assertEquals(Set.of("HEAD_NOT_SEALED " + head + "-" + head), kindsAndPlaces(report));
        }
    }

    @Test
    void theNewestTenEntriesDeletedAreNamed() throws Exception {
        TrailReport report =
                after(connection -> run(connection, "delete from records.audit_entry where sequence > ?", last - 10));
        assertTrue(
                kindsAndPlaces(report).contains("CUT_OFF " + (last - 9) + "-" + last),
                report.findings().toString());
    }

    @Test
    void theNewestTenEntriesDeletedTogetherWithTheirHeadsAreNamedByTheWitness() throws Exception {
        TrailReport report = after(connection -> {
            run(connection, "delete from records.audit_entry where sequence > ?", last - 10);
            run(connection, "delete from records.audit_head where entries > ?", last - 10);
        });
        assertEquals(Set.of("CUT_OFF " + (last - 9) + "-" + last), kindsAndPlaces(report));
    }

    @Test
    void whenTheWitnessIsTurnedBackTooTheChainNamesThem() throws Exception {
        String hash = hashOf(last - 5);
        TrustedHead anchor =
                new TrustedHead(TrailOwner.RECEIVABLES_SERVICE.streamOf(vault), last - 5, hash, ChainAnchors.SOURCE);
        TrailReport report = after(
                connection -> {
                    run(connection, "delete from records.audit_entry where sequence > ?", last - 10);
                    run(connection, "delete from records.audit_head where entries > ?", last - 10);
                },
                List.of(anchor));
        assertEquals(Set.of("CUT_OFF " + (last - 9) + "-" + (last - 5)), kindsAndPlaces(report));
    }

    @Test
    void aTailRewrittenWithRecomputedHashesIsNamedByTheKeptHeads() throws Exception {
        TrailReport report = after(connection -> rewriteFrom(connection, last - 9));
        assertEquals(Set.of("REWRITTEN " + (last - 9) + "-" + last), kindsAndPlaces(report));
    }

    /** The older head is a true one, and the entries after it agree with each other: only nobody has sealed them. */
    @Test
    void aTailRewrittenAfterAnOlderHeadWasPutBackIsNamed() throws Exception {
        TrailReport report = after(connection -> {
            rewriteFrom(connection, last - 9);
            run(connection, "delete from records.audit_head where entries > ?", last - 10);
        });
        assertEquals(
                Set.of("NOT_SEALED " + (last - 9) + "-" + last, "REWRITTEN " + (last - 9) + "-" + last),
                kindsAndPlaces(report));
        TrailReport withoutWitness = after(
                connection -> {
                    rewriteFrom(connection, last - 9);
                    run(connection, "delete from records.audit_head where entries > ?", last - 10);
                },
                List.of());
        assertEquals(Set.of("NOT_SEALED " + (last - 9) + "-" + last), kindsAndPlaces(withoutWitness));
    }

    /** As an attacker does it who has read the specification and has no key. */
    private static void rewriteFrom(Connection connection, long first) throws SQLException {
        run(connection, "update records.audit_entry set peer = '192.0.2.1' where sequence >= ?", first);
        List<StoredEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StoredEntry.COLUMNS + " from records.audit_entry where sequence >= ? order by sequence")) {
            select.setLong(1, first - 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(StoredEntry.of(rows));
                }
            }
        }
        String before = entries.get(0).hash();
        for (StoredEntry entry : entries.subList(1, entries.size())) {
            before = entry.hashAfter(before, entry.sequence());
            run(connection, "update records.audit_entry set hash = ? where sequence = ?", before, entry.sequence());
        }
    }

    @Test
    void anEntryPutIntoTheMiddleIsNamedAndSoAreThoseThatMadeRoomForIt() throws Exception {
        long place = last / 2;
        TrailReport report = after(connection -> {
            run(connection, "update records.audit_entry set sequence = sequence + 1000000 where sequence >= ?", place);
            run(connection, "update records.audit_entry set sequence = sequence - 999999 where sequence > 1000000");
            run(
                    connection,
                    "create temp table put_in on commit drop as select * from records.audit_entry"
                            + " where sequence = " + (place - 1));
            run(connection, "update put_in set sequence = sequence + 1, subject = 'nobody'");
            run(connection, "insert into records.audit_entry select * from put_in");
        });
        Set<String> found = kindsAndPlaces(report);
        assertTrue(found.contains("CHANGED " + place + "-" + place), found.toString());
        assertTrue(found.contains("RENUMBERED " + (place + 1) + "-" + (last + 1)), found.toString());
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsNamedWithAndWithoutClosingTheGap() throws Exception {
        long place = last / 2;
        TrailReport open =
                after(connection -> run(connection, "delete from records.audit_entry where sequence = ?", place));
        assertEquals(Set.of("MISSING " + place + "-" + place), kindsAndPlaces(open));
        TrailReport closed = after(connection -> {
            run(connection, "delete from records.audit_entry where sequence = ?", place);
            run(connection, "update records.audit_entry set sequence = sequence + 1000000 where sequence > ?", place);
            run(connection, "update records.audit_entry set sequence = sequence - 1000001 where sequence > 1000000");
        });
        Set<String> found = kindsAndPlaces(closed);
        assertTrue(found.contains("CHANGED " + place + "-" + place), found.toString());
        assertTrue(found.contains("RENUMBERED " + (place + 1) + "-" + (last - 1)), found.toString());
    }

    @Test
    void twoEntriesThatChangedPlacesAreBothNamed() throws Exception {
        long one = last / 3;
        long other = one + 7;
        TrailReport report = after(connection -> {
            run(connection, "update records.audit_entry set sequence = 1000000 where sequence = ?", one);
            run(connection, "update records.audit_entry set sequence = ? where sequence = ?", one, other);
            run(connection, "update records.audit_entry set sequence = ? where sequence = 1000000", other);
        });
        for (long place : List.of(one, other)) {
            assertTrue(
                    report.findings().stream().anyMatch(each -> each.from() == place && each.kind() == Kind.CHANGED),
                    report.findings().toString());
        }
    }

    @Test
    void anEmptiedTableIsFoundByHeadsByWitnessAndByChain() throws Exception {
        Set<String> everything = Set.of("CUT_OFF 1-" + last);
        TrailReport entries = after(connection -> run(connection, "delete from records.audit_entry"));
        assertTrue(kindsAndPlaces(entries).containsAll(everything));
        Attack all = connection -> {
            for (String table : List.of("audit_entry", "audit_head", "audit_stream")) {
                run(connection, "delete from records." + table);
            }
        };
        assertEquals(everything, kindsAndPlaces(after(all)));
        TrustedHead anchor = new TrustedHead(
                TrailOwner.RECEIVABLES_SERVICE.streamOf(vault), last, hashOf(last), ChainAnchors.SOURCE);
        assertEquals(everything, kindsAndPlaces(after(all, List.of(anchor))));
    }

    private String hashOf(long sequence) throws SQLException {
        try (Connection connection = parts.database();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select hash from records.audit_entry where sequence = " + sequence)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
