package io.counterfoil.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in its block, with its receipt.
 *
 * @param index place in the block, from 0
 * @param from address that signed it, 0x and 40 lower-case hexadecimal digits
 * @param status execution status, 0 when it took effect
 * @param output what the contract returned, or its revert data; hexadecimal with 0x
 * @param failure null when it took effect
 * @param events only those of our contracts, in their order; none when it did not take effect
 */
public record LedgerTransaction(
        int index,
        TransactionHash hash,
        String from,
        int status,
        String output,
        @Nullable LedgerRevertedException failure,
        List<LoggedEvent> events) {

    public LedgerTransaction {
        events = List.copyOf(events);
    }

    public SubmissionOutcome outcomeIn(LedgerBlock block) {
        return SubmissionOutcome.mined(block.number(), status, output);
    }
}
