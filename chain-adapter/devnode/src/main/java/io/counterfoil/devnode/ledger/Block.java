package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Word;
import java.util.List;

/** A sealed block. The receipts are in the order of the transactions. */
public record Block(Word hash, BlockHeader header, List<Transaction> transactions, List<Receipt> receipts) {

    public long number() {
        return header.number();
    }

    public MinedTransaction at(int index) {
        return new MinedTransaction(transactions.get(index), receipts.get(index), index);
    }
}
