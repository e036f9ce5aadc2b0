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

/** A journal in PostgreSQL for embedders without a persistence framework of their own. */
public final class JdbcSubmissionJournal implements SubmissionJournal {

    private static final String TABLE = """
            create table if not exists submission (
                transaction_hash text primary key,
                participant uuid not null,
                idempotency_key text not null,
                body_sha256 text not null,
                detail text not null,
                signed_hex text not null,
                block_limit bigint not null,
                state text not null,
                block_number bigint not null,
                status integer not null,
                output text not null,
                stored bigint generated always as identity,
                unique (participant, idempotency_key)
            )""";
    private static final String REPLACED = """
            create table if not exists replaced_submission (
                transaction_hash text primary key,
                replaced_by text not null,
                at timestamptz not null default now()
            )""";
    private static final String INDEX =
            "create index if not exists submission_pending on submission (stored) where state = 'PENDING'";
    private static final String COLUMNS = """
            select transaction_hash, participant, idempotency_key, body_sha256, detail, signed_hex, block_limit,
                   state, block_number, status, output
            from submission\s""";

    private final DataSource database;

    /** Makes its tables {@code submission} and {@code replaced_submission} when they are missing. */
    public JdbcSubmissionJournal(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(REPLACED);
            statement.execute(INDEX);
        } catch (SQLException failed) {
            throw failed("create its table", failed);
        }
    }

    @Override
    public Submission store(Submission submission) {
        String insert = """
                insert into submission (transaction_hash, participant, idempotency_key, body_sha256, detail, signed_hex,
                                        block_limit, state, block_number, status, output)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (participant, idempotency_key) do nothing""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            SubmissionRequest request = submission.request();
            statement.setString(1, submission.hash().hex());
            statement.setObject(2, request.participant());
            statement.setString(3, request.idempotencyKey());
            statement.setString(4, request.bodySha256());
            statement.setString(5, request.detail());
            statement.setString(6, submission.transaction().signedHex());
            statement.setLong(7, submission.transaction().blockLimit());
            setOutcome(statement, 8, submission.outcome());
            if (statement.executeUpdate() == 1) {
                return submission;
            }
        } catch (SQLException failed) {
            throw failed("store " + submission.hash(), failed);
        }
        return find(submission.request().participant(), submission.request().idempotencyKey())
                .orElseThrow(
                        () -> new IllegalStateException("the row in the way of " + submission.hash() + " is gone"));
    }

    @Override
    public Optional<Submission> find(UUID participant, String idempotencyKey) {
        return query("where participant = ? and idempotency_key = ?", 1, participant, idempotencyKey).stream()
                .findFirst();
    }

    @Override
    public Optional<Submission> find(TransactionHash hash) {
        return query("where transaction_hash = ?", 1, hash.hex()).stream().findFirst();
    }

    @Override
    public Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome) {
        if (outcome.state() == SubmissionOutcome.State.PENDING) {
            throw new IllegalArgumentException("a submission does not become pending again: " + hash);
        }
        String update = """
                update submission set state = ?, block_number = ?, status = ?, output = ?
                where transaction_hash = ? and (state = 'PENDING' or (? and state in ('LAPSED', 'REFUSED')))""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            setOutcome(statement, 1, outcome);
            statement.setString(5, hash.hex());
            statement.setBoolean(6, outcome.isMined()); // see SubmissionOutcome.corrects
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw failed("settle " + hash, failed);
        }
        return find(hash);
    }

    @Override
    public Submission replace(Submission earlier, SignedTransaction by) {
        String update = """
                with replaced as (
                    update submission set transaction_hash = ?, signed_hex = ?, block_limit = ?
                    where transaction_hash = ? and state = 'PENDING' returning transaction_hash)
                insert into replaced_submission (transaction_hash, replaced_by) select ?, transaction_hash from replaced""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, by.hash().hex());
            statement.setString(2, by.signedHex());
            statement.setLong(3, by.blockLimit());
            statement.setString(4, earlier.hash().hex());
            statement.setString(5, earlier.hash().hex());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw failed("replace " + earlier.hash(), failed);
        }
        SubmissionRequest request = earlier.request();
        return find(request.participant(), request.idempotencyKey())
                .orElseThrow(() -> new IllegalStateException("the row of " + earlier.hash() + " is gone"));
    }

    @Override
    public List<Submission> pending(@Nullable TransactionHash after, int max) {
        return after == null
                ? query("where state = 'PENDING' order by stored", max)
                : query(
                        "where state = 'PENDING' and stored > (select stored from submission where transaction_hash = ?)"
                                + " order by stored",
                        max,
                        after.hex());
    }

    private List<Submission> query(String where, int max, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS + where)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.setMaxRows(max);
            try (ResultSet rows = statement.executeQuery()) {
                List<Submission> submissions = new ArrayList<>();
                while (rows.next()) {
                    submissions.add(submission(rows));
                }
                return submissions;
            }
        } catch (SQLException failed) {
            throw failed("read submissions", failed);
        }
    }

    private static void setOutcome(PreparedStatement statement, int first, SubmissionOutcome outcome)
            throws SQLException {
        statement.setString(first, outcome.state().name());
        statement.setLong(first + 1, outcome.blockNumber());
        statement.setInt(first + 2, outcome.status());
        statement.setString(first + 3, outcome.output());
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                new SubmissionRequest(
                        row.getObject("participant", UUID.class),
                        row.getString("idempotency_key"),
                        row.getString("body_sha256"),
                        row.getString("detail")),
                new SignedTransaction(
                        new TransactionHash(row.getString("transaction_hash")),
                        row.getString("signed_hex"),
                        row.getLong("block_limit")),
                new SubmissionOutcome(
                        SubmissionOutcome.State.valueOf(row.getString("state")),
                        row.getLong("block_number"),
                        row.getInt("status"),
                        row.getString("output")));
    }

    private static IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException("the submission journal could not " + what, cause);
    }
}
