package io.counterfoil.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal in PostgreSQL, for every embedder. Its tables come from {@code io/counterfoil/ledger/journal} on the class path, a
 * location for Flyway; without Flyway from {@link #withTables}.
 */
public final class JdbcSubmissionJournal implements SubmissionJournal {

    /** Held while the tables are made, so that two processes that start together do not both make them. Any number will do. */
    private static final long TABLES_LOCK = 7_305_804_402_566_229_870L;

    private final DataSource database;
    private final JournalTransactions transactions;
    private final JournalTable table;
    private final JournalListener listener;

    /** Everybody's rows, in the default schema of the connections, in transactions that no manager looks after. */
    public JdbcSubmissionJournal(DataSource database) {
        this(database, JournalTransactions.of(database), new JournalTable("", null), JournalListener.NOBODY);
    }

    private JdbcSubmissionJournal(
            DataSource database, JournalTransactions transactions, JournalTable table, JournalListener listener) {
        this.database = database;
        this.transactions = transactions;
        this.table = table;
        this.listener = listener;
    }

    /** Makes the tables when they are missing; for embedders without Flyway. */
    public static JdbcSubmissionJournal withTables(DataSource database) {
        JdbcSubmissionJournal journal = new JdbcSubmissionJournal(database);
        journal.change("create its tables", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + TABLES_LOCK + ")");
                return statement.execute(JournalTable.script());
            }
        });
        return journal;
    }

    /** The same rows, but no other participant's: neither finds, takes up nor ends what another one left pending. */
    public JdbcSubmissionJournal of(UUID participant) {
        return new JdbcSubmissionJournal(
                database, transactions, new JournalTable(table.schema(), participant), listener);
    }

    /** @param schema that holds the tables */
    public JdbcSubmissionJournal inSchema(String schema) {
        return new JdbcSubmissionJournal(
                database, transactions, new JournalTable(schema, table.participant()), listener);
    }

    public JdbcSubmissionJournal committingBy(JournalTransactions others) {
        return new JdbcSubmissionJournal(database, others, table, listener);
    }

    public JdbcSubmissionJournal telling(JournalListener other) {
        return new JdbcSubmissionJournal(database, transactions, table, other);
    }

    @Override
    public Submission store(Submission submission, Claim claim) {
        SubmissionRequest request = submission.request();
        requireOwn(submission);
        boolean stored = change("store " + submission.hash(), connection -> {
            if (!insert(submission, connection)) {
                return false;
            }
            claim.take(submission, connection);
            return true;
        });
        return stored
                ? submission
                : find(request.participant(), request.idempotencyKey())
                        .orElseThrow(() ->
                                new IllegalStateException("the row in the way of " + submission.hash() + " is gone"));
    }

    private boolean insert(Submission submission, Connection connection) throws SQLException {
        String insert = "insert into " + table.submissions()
                + " (transaction_hash, participant, idempotency_key, body_sha256, detail, operation_id, signed_hex,"
                + " block_limit, state, block_number, status, output) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (participant, idempotency_key) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            SubmissionRequest request = submission.request();
            statement.setString(1, submission.hash().hex());
            statement.setObject(2, request.participant());
            statement.setString(3, request.idempotencyKey());
            statement.setString(4, request.bodySha256());
            statement.setString(5, request.detail());
            statement.setObject(6, request.operationId());
            statement.setString(7, submission.transaction().signedHex());
            statement.setLong(8, submission.transaction().blockLimit());
            JournalTable.setOutcome(statement, 9, submission.outcome());
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public Optional<Submission> find(UUID participant, String idempotencyKey) {
        return query("where participant = ? and idempotency_key = ?" + table.own(), 1, participant, idempotencyKey)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Submission> find(TransactionHash hash) {
        return query("where transaction_hash = ?" + table.own(), 1, hash.hex()).stream()
                .findFirst();
    }

    /** @param operationId the embedder's own, see {@link SubmissionRequest} */
    public Optional<Submission> ofOperation(UUID operationId) {
        return query("where operation_id = ?" + table.own(), 1, operationId).stream()
                .findFirst();
    }

    @Override
    public Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome) {
        if (outcome.state() == SubmissionOutcome.State.PENDING) {
            throw new IllegalArgumentException("a submission does not become pending again: " + hash);
        }
        String update = "update " + table.submissions()
                + " s set state = ?, block_number = ?, status = ?, output = ?, signed_hex = null from "
                + table.before("?")
                + " where s.transaction_hash = b.hash"
                + " and (b.before = 'PENDING' or (? and b.before in ('LAPSED', 'REFUSED')))" + table.own()
                + " returning " + JournalTable.COLUMNS + ", b.before";
        Optional<EndedSubmission> ended = change("settle " + hash, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                JournalTable.setOutcome(statement, 1, outcome);
                statement.setString(5, hash.hex());
                statement.setBoolean(6, outcome.isMined()); // see SubmissionOutcome.corrects
                Optional<EndedSubmission> changed = ended(statement).stream().findFirst();
                changed.ifPresent(listener::ending);
                return changed;
            }
        });
        ended.ifPresent(each -> listener.ended(hash, outcome));
        return ended.isPresent() ? ended.map(EndedSubmission::submission) : find(hash);
    }

    /**
     * Settles what these blocks hold of this journal, in one statement and in the projector's own transaction; also what was called
     * lapsed or refused. Transactions of others change nothing. What the chain reverted because it did not know who signed stays
     * pending: the submitter signs it again, or ends it.
     *
     * @param connection of the transaction that projects the blocks
     * @return those that have ended by it
     */
    public List<EndedSubmission> settle(List<LedgerBlock> blocks, Connection connection) {
        MinedRows mined = MinedRows.of(blocks);
        if (mined.isEmpty()) {
            return List.of();
        }
        String update = "update " + table.submissions()
                + " s set state = m.state, block_number = m.block, status = m.status, output = m.output, signed_hex = null"
                + " from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[])"
                + " as m (hash, state, block, status, output), " + table.before("any (?::text[])")
                + " where s.transaction_hash = m.hash and b.hash = m.hash and b.before in ('PENDING', 'LAPSED', 'REFUSED')"
                + table.own() + " returning " + JournalTable.COLUMNS + ", b.before";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            mined.setAll(statement);
            return ended(statement);
        } catch (SQLException failed) {
            throw failed("settle blocks", failed);
        }
    }

    @Override
    public Submission replace(Submission earlier, SignedTransaction by) {
        requireOwn(earlier);
        String update = "with replaced as (update " + table.submissions()
                + " set transaction_hash = ?, signed_hex = ?, block_limit = ?"
                + " where transaction_hash = ? and state = 'PENDING' returning transaction_hash)"
                + " insert into " + table.replaced()
                + " (transaction_hash, replaced_by) select ?, transaction_hash from replaced";
        boolean replaced = change("replace " + earlier.hash(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setString(1, by.hash().hex());
                statement.setString(2, by.signedHex());
                statement.setLong(3, by.blockLimit());
                statement.setString(4, earlier.hash().hex());
                statement.setString(5, earlier.hash().hex());
                return statement.executeUpdate() == 1;
            }
        });
        if (replaced) {
            listener.replaced(earlier.hash(), by.hash());
        }
        SubmissionRequest request = earlier.request();
        return find(request.participant(), request.idempotencyKey())
                .orElseThrow(() -> new IllegalStateException("the row of " + earlier.hash() + " is gone"));
    }

    @Override
    public List<Submission> pending(@Nullable TransactionHash after, int max) {
        return after == null
                ? query("where state = 'PENDING'" + table.own() + " order by stored", max)
                : query(
                        "where state = 'PENDING' and stored > (select stored from " + table.submissions()
                                + " where transaction_hash = ?)" + table.own() + " order by stored",
                        max,
                        after.hex());
    }

    private void requireOwn(Submission submission) {
        if (!table.isOwn(submission.request())) {
            throw new IllegalArgumentException(submission.hash() + " is not a submission of " + table.participant());
        }
    }

    private List<Submission> query(String where, int max, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(table.select() + where)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.setMaxRows(max);
            return rows(statement);
        } catch (SQLException failed) {
            throw failed("read submissions", failed);
        }
    }

    private static List<Submission> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Submission> submissions = new ArrayList<>();
            while (rows.next()) {
                submissions.add(JournalTable.submission(rows));
            }
            return submissions;
        }
    }

    private static List<EndedSubmission> ended(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<EndedSubmission> ended = new ArrayList<>();
            while (rows.next()) {
                ended.add(new EndedSubmission(
                        JournalTable.submission(rows), SubmissionOutcome.State.valueOf(rows.getString("before"))));
            }
            return ended;
        }
    }

    private <T> T change(String what, JournalTransactions.Work<T> work) {
        try {
            return transactions.inNewTransaction(work);
        } catch (SQLException failed) {
            throw failed(what, failed);
        }
    }

    private static IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException("the submission journal could not " + what, cause);
    }
}
