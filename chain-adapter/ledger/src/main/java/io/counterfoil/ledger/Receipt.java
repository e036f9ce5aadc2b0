package io.counterfoil.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the chain did with a transaction.
 *
 * @param status execution status, 0 when it took effect
 * @param output what the contract returned, or the revert data; hexadecimal with 0x
 * @param failure null when it took effect
 */
public record Receipt(
        TransactionHash hash,
        long blockNumber,
        int status,
        String output,
        @Nullable LedgerRevertedException failure) {

    /** This receipt, when the transaction took effect. */
    public Receipt orThrow() {
        if (failure != null) {
            throw failure;
        }
        return this;
    }

    public SubmissionOutcome outcome() {
        return SubmissionOutcome.mined(blockNumber, status, output);
    }
}
