package io.counterfoil.receivables.operation;

import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.operation.OperationResult.Supported;
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

    /** @param ended perhaps with another transaction than it began with */
    public Operation with(TransactionHash ended, SubmissionOutcome outcome) {
        return new Operation(detail, ended, outcome, result);
    }

    public Operation with(OperationResult added) {
        return new Operation(detail, transaction, outcome, added);
    }

    /** Beside what it answers already. */
    public Operation with(Supported act) {
        return with(new OperationResult(
                result == null ? null : result.items(),
                result == null ? null : result.closing(),
                result == null ? null : result.consentsMissing(),
                result == null ? null : result.triesLeft(),
                act));
    }

    public Operation with(Closing closing) {
        return with(new OperationResult(
                result == null ? null : result.items(),
                closing,
                result == null ? null : result.consentsMissing(),
                result == null ? null : result.triesLeft(),
                result == null ? null : result.act()));
    }

    /** The day has been left, by this operation, and not been closed yet. A support that others still have to join leaves none. */
    public boolean isUnclosed() {
        if (detail.kind() != CommandKind.ADVANCE_BUSINESS_DATE || state() != SubmissionOutcome.State.CONFIRMED) {
            return false;
        }
        if (result == null) {
            return true;
        }
        return result.closing() == null && (result.act() == null || result.act().executedByThis());
    }

    public static Operation done(Detail detail, @Nullable OperationResult result) {
        return new Operation(detail, null, new SubmissionOutcome(SubmissionOutcome.State.CONFIRMED, -1, 0, ""), result);
    }
}
