package io.counterfoil.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal by itself, on a real database: no chain is needed for what is only stored. */
class JdbcSubmissionJournalTest {

    private static final SubmissionOutcome CONFIRMED = SubmissionOutcome.mined(7, 0, "0x");
    private static final AtomicLong HASHES = new AtomicLong();

    @TempDir
    static Path folder;

    private static TestDatabase postgres;

    private final UUID participant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private DataSource database;
    private JdbcSubmissionJournal journal;

    @BeforeAll
    static void startDatabase() {
        postgres = TestDatabase.start(folder.resolve("postgres"));
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        database = postgres.empty();
        journal = JdbcSubmissionJournal.withTables(database);
    }

    private static TransactionHash hash() {
        return new TransactionHash("0x" + "%064x".formatted(HASHES.incrementAndGet()));
    }

    private static Submission submission(UUID by, String key) {
        return Submission.pending(
                new SubmissionRequest(by, key, "sha256-of-the-body", "issue", UUID.randomUUID()),
                new SignedTransaction(hash(), "0xabcd", 500));
    }

    private static LedgerBlock block(long number, TransactionHash hash, int status, String output) {
        return new LedgerBlock(
                number,
                hash().hex(),
                hash().hex(),
                Instant.EPOCH,
                List.of(new LedgerTransaction(0, hash, "0x" + "00".repeat(20), status, output, null, List.of())));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getLong(1);
        }
    }

    @Test
    void whatIsStoredIsFoundAsItWas() {
        Submission stored = submission(participant, "key");
        assertSame(stored, journal.store(stored));
        assertEquals(Optional.of(stored), journal.find(participant, "key"));
        assertEquals(Optional.of(stored), journal.find(stored.hash()));
        assertEquals(List.of(stored), journal.pending(null, 10));
        assertEquals(stored, journal.store(submission(participant, "key")), "the first one counts");
    }

    @Test
    void theTablesComeByFlywayAsWellAndOverOlderOnes() throws SQLException {
        Submission before = submission(participant, "before");
        journal.store(before);
        execute("drop index submission_operation, submission_pending_of");
        execute("alter table submission drop column operation_id");
        execute("alter table submission alter column signed_hex set not null");
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:io/counterfoil/ledger/journal")
                .baselineOnMigrate(true)
                .load();
        assertEquals(1, flyway.migrate().migrationsExecuted);
        assertEquals(0, flyway.migrate().migrationsExecuted);
        assertEquals(
                before.hash(), journal.find(participant, "before").orElseThrow().hash());
        Submission after = submission(participant, "after");
        journal.store(after);
        assertEquals(Optional.of(after), journal.find(after.hash()));
    }

    @Test
    void theTablesMayLieInAnotherSchema() throws SQLException {
        execute("create schema if not exists elsewhere");
        execute("drop table if exists elsewhere.submission, elsewhere.replaced_submission");
        Flyway.configure()
                .dataSource(database)
                .defaultSchema("elsewhere")
                .locations("classpath:io/counterfoil/ledger/journal")
                .baselineOnMigrate(true)
                .load()
                .migrate();
        JdbcSubmissionJournal elsewhere = journal.inSchema("elsewhere");
        Submission stored = submission(participant, "elsewhere");
        elsewhere.store(stored);
        assertEquals(Optional.of(stored), elsewhere.find(stored.hash()));
        assertEquals(Optional.empty(), journal.find(stored.hash()));
        assertThrows(IllegalArgumentException.class, () -> journal.inSchema("records; drop"));
    }

    @Test
    void aClaimIsTakenInTheTransactionThatStores() throws SQLException {
        execute("create table if not exists thing (id text primary key, claimed_by uuid)");
        execute("truncate thing");
        execute("insert into thing values ('quote')");
        Submission first = submission(participant, "first");
        journal.store(first, JdbcSubmissionJournalTest::claimQuote);
        assertEquals(1, count("select count(*) from thing where claimed_by is not null"));

        Submission second = submission(participant, "second");
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> journal.store(second, JdbcSubmissionJournalTest::claimQuote));
        assertEquals("the quote is taken", refused.getMessage());
        assertEquals(Optional.empty(), journal.find(second.hash()), "stored in spite of the refusal");
        assertEquals(first, journal.store(submission(participant, "first"), (stored, connection) -> {
            throw new IllegalStateException("a key seen before claims nothing");
        }));
    }

    private static void claimQuote(Submission stored, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String update = "update thing set claimed_by = '" + stored.request().operationId()
                    + "' where id = 'quote' and claimed_by is null";
            if (statement.executeUpdate(update) == 0) {
                throw new IllegalStateException("the quote is taken");
            }
        }
    }

    @Test
    void aParticipantsJournalFindsEndsAndTakesUpItsOwnRowsOnly() {
        JdbcSubmissionJournal own = journal.of(participant);
        List<Submission> mine = new ArrayList<>();
        List<Submission> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.add(own.store(submission(participant, "key-" + i)));
            others.add(journal.store(submission(other, "key-" + i)));
        }
        assertEquals(mine.subList(0, 3), own.pending(null, 3));
        assertEquals(mine.subList(3, 5), own.pending(mine.get(2).hash(), 3));
        Submission foreign = others.get(0);
        assertEquals(Optional.empty(), own.find(foreign.hash()));
        assertEquals(Optional.empty(), own.find(other, "key-0"));
        assertEquals(Optional.empty(), own.settle(foreign.hash(), CONFIRMED));
        assertTrue(journal.find(foreign.hash()).orElseThrow().isPending());
        Submission foreignToStore = submission(other, "key-9");
        assertThrows(IllegalArgumentException.class, () -> own.store(foreignToStore));
        SignedTransaction by = new SignedTransaction(hash(), "0x", 500);
        assertThrows(IllegalArgumentException.class, () -> own.replace(foreign, by));
    }

    @Test
    void whatHasEndedKeepsItsOutcomeUnlessABlockSaysOtherwise() {
        Submission lapsed = journal.store(submission(participant, "lapsed"));
        journal.settle(lapsed.hash(), SubmissionOutcome.LAPSED);
        assertEquals(SubmissionOutcome.LAPSED, settled(lapsed, SubmissionOutcome.refused(10008)));
        assertEquals(CONFIRMED, settled(lapsed, CONFIRMED));
        assertEquals(CONFIRMED, settled(lapsed, SubmissionOutcome.LAPSED));
        assertEquals(CONFIRMED, settled(lapsed, SubmissionOutcome.mined(8, 16, "0x")));
    }

    private SubmissionOutcome settled(Submission submission, SubmissionOutcome outcome) {
        return journal.settle(submission.hash(), outcome).orElseThrow().outcome();
    }

    @Test
    void signedBytesAreKeptUntilTheEnd() {
        Submission stored = journal.store(submission(participant, "bytes"));
        assertEquals(
                "0xabcd",
                journal.find(stored.hash()).orElseThrow().transaction().signedHex());
        journal.settle(stored.hash(), CONFIRMED);
        assertEquals("", journal.find(stored.hash()).orElseThrow().transaction().signedHex());
    }

    @Test
    void blocksSettleWhatTheyHoldInTheProjectorsTransaction() throws SQLException {
        Submission pending = journal.store(submission(participant, "pending"));
        Submission reverted = journal.store(submission(participant, "reverted"));
        Submission lapsed = journal.store(submission(other, "lapsed"));
        journal.settle(lapsed.hash(), SubmissionOutcome.LAPSED);
        List<LedgerBlock> blocks = List.of(
                block(1, pending.hash(), 0, "0x"),
                block(2, lapsed.hash(), 0, "0x"),
                block(3, hash(), 0, "0x"), // of somebody else
                block(4, reverted.hash(), 16, "0x08c379a0"));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            journal.settle(blocks, connection);
            assertTrue(journal.find(pending.hash()).orElseThrow().isPending(), "not committed yet");
            connection.rollback();
            Map<TransactionHash, Boolean> corrected = journal.settle(blocks, connection).stream()
                    .collect(Collectors.toMap(each -> each.submission().hash(), EndedSubmission::isCorrected));
            connection.commit();
            assertEquals(Map.of(pending.hash(), false, reverted.hash(), false, lapsed.hash(), true), corrected);
        }
        assertEquals(SubmissionOutcome.mined(1, 0, "0x"), outcome(pending));
        assertEquals(SubmissionOutcome.mined(2, 0, "0x"), outcome(lapsed));
        assertEquals(SubmissionOutcome.mined(4, 16, "0x08c379a0"), outcome(reverted));
    }

    private SubmissionOutcome outcome(Submission submission) {
        return journal.find(submission.hash()).orElseThrow().outcome();
    }

    @Test
    void aListenerHearsOfAnEndAndOfAReplacementOnceAndAfterTheCommit() {
        List<String> heard = new ArrayList<>();
        JdbcSubmissionJournal told = journal.telling(new JournalListener() {
            @Override
            public void ended(TransactionHash hash, SubmissionOutcome outcome) {
                assertFalse(journal.find(hash).orElseThrow().isPending());
                heard.add("ended " + hash);
            }

            @Override
            public void replaced(TransactionHash earlier, TransactionHash by) {
                assertTrue(journal.find(by).isPresent());
                heard.add("replaced " + earlier + " by " + by);
            }
        });
        Submission first = told.store(submission(participant, "told"));
        SignedTransaction by = new SignedTransaction(hash(), "0xef", 600);
        Submission replaced = told.replace(first, by);
        assertEquals(by, replaced.transaction());
        told.replace(first, new SignedTransaction(hash(), "0xef", 600)); // too late
        told.settle(by.hash(), CONFIRMED);
        told.settle(by.hash(), CONFIRMED);
        assertEquals(List.of("replaced " + first.hash() + " by " + by.hash(), "ended " + by.hash()), heard);
    }
}
