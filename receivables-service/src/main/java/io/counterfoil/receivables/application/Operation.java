package io.counterfoil.receivables.application;

import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import org.jspecify.annotations.Nullable;

/**
 * A command and what has become of it.
 *
 * @param transaction null for a command that changes the database alone
 * @param result what it answers beyond its detail
 */
public record Operation(
        Detail detail,
        @Nullable TransactionHash transaction,
        SubmissionOutcome outcome,
        @Nullable OperationResult result) {

    public SubmissionOutcome.State state() {
        return outcome.state();
    }

    public boolean isPending() {
        return state() == SubmissionOutcome.State.PENDING;
    }

    /** Why the chain said no, null unless it did. */
    public @Nullable LedgerRevertedException failure() {
        return outcome.failure().orElse(null);
    }

    Operation with(SubmissionOutcome ended) {
        return new Operation(detail, transaction, ended, result);
    }

    Operation with(OperationResult added) {
        return new Operation(detail, transaction, outcome, added);
    }

    static Operation done(Detail detail, @Nullable OperationResult result) {
        return new Operation(detail, null, new SubmissionOutcome(SubmissionOutcome.State.CONFIRMED, -1, 0, ""), result);
    }
}
