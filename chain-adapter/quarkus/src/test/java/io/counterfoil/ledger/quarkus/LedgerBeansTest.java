package io.counterfoil.ledger.quarkus;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.ledger.BlockReader;
import io.counterfoil.ledger.Checkpoint;
import io.counterfoil.ledger.Claim;
import io.counterfoil.ledger.Deployment;
import io.counterfoil.ledger.KeyVault;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.Role;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.SubmissionRequest;
import io.counterfoil.ledger.Submitter;
import io.counterfoil.ledger.VoucherLedger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An application with nothing but the ledger, its configuration and its database. */
@QuarkusTest
@QuarkusTestResource(ChainAndDatabase.class)
class LedgerBeansTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Inject
    Deployment deployment;

    @Inject
    LedgerReads reads;

    @Inject
    VoucherLedger ledger;

    @Inject
    KeyVault vault;

    @Inject
    Submitter submitter;

    @Inject
    SubmissionJournal journal;

    @Inject
    BlockReaders readers;

    @Inject
    LedgerConfiguration configuration;

    @Inject
    DataSource database;

    @Inject
    TransactionManager transactions;

    private static SubmissionRequest request() {
        return new SubmissionRequest(
                ChainAndDatabase.OPERATOR, "key-" + KEYS.incrementAndGet(), "sha256-of-the-body", "enrol");
    }

    private static LedgerCommand command() {
        return new LedgerCommand.Support(
                UUID.randomUUID(), new LedgerCommand.Enrol(UUID.randomUUID(), someAddress(), Set.of(Role.SUPPLIER)));
    }

    private static String someAddress() {
        return "0x" + UUID.randomUUID().toString().replace("-", "") + "00000000";
    }

    private SubmissionOutcome ended(SubmissionRequest request, Claim claim) throws Exception {
        return submitter
                .submit(request, command(), claim)
                .ended()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .outcome();
    }

    @Test
    void theChainOfTheDeploymentIsReadAndWrittenTo() throws Exception {
        assertEquals("chain7", deployment.chainId());
        assertEquals(ChainAndDatabase.FIRST_DAY, reads.today());
        assertTrue(vault.participants().contains(ChainAndDatabase.OPERATOR));
        assertTrue(ledger.height() > 0);
        SubmissionRequest request = request();
        assertEquals(
                SubmissionOutcome.State.CONFIRMED, ended(request, Claim.NOTHING).state());
        Submission stored =
                journal.find(request.participant(), request.idempotencyKey()).orElseThrow();
        assertFalse(stored.isPending(), "the submitter settles");
    }

    @Test
    void whatIsNotConfiguredIsAsUsual() {
        assertEquals("group7", configuration.node(deployment).groupId());
        assertEquals(3, configuration.node(deployment).inFlightMax());
        assertEquals(Duration.ofSeconds(10), configuration.node(deployment).answerWithin());
        assertEquals(4, configuration.reader().aheadMax());
        assertEquals(Duration.ofSeconds(2), configuration.reader().retryMax());
        assertEquals(Duration.ofSeconds(15), configuration.reader().fetchWithin());
        assertEquals(100, configuration.submitter(SettledBy.RECEIPT).pipelineBlocks());
        assertTrue(configuration.submitter(SettledBy.RECEIPT).settlesOnReceipt());
        assertFalse(configuration.submitter(SettledBy.PROJECTOR).settlesOnReceipt());
    }

    @Test
    void aProjectorGetsTheBlocksFromWhereItStands() {
        List<LedgerBlock> read = new CopyOnWriteArrayList<>();
        long height = ledger.height();
        try (BlockReader reader = readers.from(Checkpoint.BEFORE_GENESIS, read::addAll)) {
            reader.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> read.size() > height);
        }
        assertEquals(0, read.get(0).number());
    }

    @Test
    void aClaimIsInTheTransactionManagersTransactionWhateverTheCallerIsIn() throws Exception {
        execute("create table if not exists records.claimed (id text primary key)");
        SubmissionRequest request = request();
        assertEquals(
                SubmissionOutcome.State.CONFIRMED, ended(request, this::claim).state());

        SubmissionRequest refused = request();
        Claim refusing = (stored, connection) -> {
            claim(stored, connection);
            throw new IllegalStateException("somebody else has it");
        };
        LedgerCommand command = command();
        RuntimeException told = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> submitter.submit(refused, command, refusing)));
        assertEquals("somebody else has it", told.getMessage());
        assertEquals(Optional.empty(), journal.find(refused.participant(), refused.idempotencyKey()));
        assertEquals(1, count("select count(*) from records.claimed"), "rolled back with the row");
    }

    /** By the data source, not by the connection that is given: in this transaction they are the same. */
    private void claim(Submission stored, Connection given) throws SQLException {
        try {
            assertEquals(Status.STATUS_ACTIVE, transactions.getStatus());
        } catch (SystemException unknown) {
            throw new IllegalStateException(unknown);
        }
        execute("insert into records.claimed values ('" + stored.hash() + "')");
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
}
