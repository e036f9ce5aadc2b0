package io.counterfoil.ledger;

import java.util.List;

/** A whole block: all its transactions, in order. Hashes are 0x and 64 lower-case hexadecimal digits. */
public record LedgerBlock(long number, String hash, String parentHash, List<LedgerTransaction> transactions) {

    public LedgerBlock {
        transactions = List.copyOf(transactions);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(number, hash);
    }
}
