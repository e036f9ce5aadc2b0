package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Word;

/** A transaction whose hash and signature were found right. */
public record Transaction(SignedTransaction signed, Address sender) {

    public Word hash() {
        return signed.hash();
    }

    public TransactionData data() {
        return signed.data();
    }
}
