package io.counterfoil.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a journal as SQL, and their rows as submissions.
 *
 * @param schema empty: the default one of the connection
 * @param participant whose rows alone are seen and changed; null: everybody's
 */
record JournalTable(String schema, @Nullable UUID participant) {

    private static final String SCRIPT = "/io/counterfoil/ledger/journal/R__submission_journal.sql";
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    /** What {@link #submission} reads. */
    static final String COLUMNS = """
            s.transaction_hash, s.participant, s.idempotency_key, s.body_sha256, s.detail, s.operation_id, \
            coalesce(s.signed_hex, '') as signed_hex, s.block_limit, s.state, s.block_number, s.status, s.output""";

    JournalTable {
        if (!schema.isEmpty() && !SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("not the name of a schema: " + schema);
        }
    }

    /** What makes the tables, and brings older ones up to date. */
    static String script() {
        try (InputStream script = JournalTable.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String submissions() {
        return schema.isEmpty() ? "submission" : schema + ".submission";
    }

    String replaced() {
        return schema.isEmpty() ? "replaced_submission" : schema + ".replaced_submission";
    }

    /** Rows that an update is about to change, locked, as they were before: {@code b.hash} and {@code b.before}. */
    String before(String hash) {
        return "(select transaction_hash as hash, state as before from " + submissions() + " where transaction_hash = "
                + hash + " for update) b";
    }

    String select() {
        return "select " + COLUMNS + " from " + submissions() + " s ";
    }

    /** A condition to be added to one that is there. */
    String own() {
        // A UUID has no character that means something in SQL.
        return participant == null ? "" : " and s.participant = '" + participant + "'";
    }

    boolean isOwn(SubmissionRequest request) {
        return participant == null || participant.equals(request.participant());
    }

    static void setOutcome(PreparedStatement statement, int first, SubmissionOutcome outcome) throws SQLException {
        statement.setString(first, outcome.state().name());
        statement.setLong(first + 1, outcome.blockNumber());
        statement.setInt(first + 2, outcome.status());
        statement.setString(first + 3, outcome.output());
    }

    static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                new SubmissionRequest(
                        row.getObject("participant", UUID.class),
                        row.getString("idempotency_key"),
                        row.getString("body_sha256"),
                        row.getString("detail"),
                        row.getObject("operation_id", UUID.class)),
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
}
