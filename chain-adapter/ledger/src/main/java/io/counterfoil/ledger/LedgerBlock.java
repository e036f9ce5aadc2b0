package io.counterfoil.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A whole block: all its transactions, in order. Hashes are 0x and 64 lower-case hexadecimal digits.
 *
 * @param sealedAt by the clock of the node that sealed it, to the millisecond: to be shown, and nothing is decided by it
 */
public record LedgerBlock(
        long number, String hash, String parentHash, Instant sealedAt, List<LedgerTransaction> transactions) {

    public LedgerBlock {
        transactions = List.copyOf(transactions);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(number, hash);
    }
}
