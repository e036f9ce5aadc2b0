package io.counterfoil.ledger.fisco;

import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.Receipt;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.ledger.abi.ErrorCodec;
import org.fisco.bcos.sdk.v3.model.TransactionReceipt;
import org.jspecify.annotations.Nullable;

/** The SDK's receipts as ours. */
final class Receipts {

    private Receipts() {}

    static Receipt read(TransactionHash hash, TransactionReceipt receipt) {
        return new Receipt(
                hash,
                receipt.getBlockNumber().longValueExact(),
                receipt.getStatus(),
                output(receipt),
                failure(receipt));
    }

    static String output(TransactionReceipt receipt) {
        String output = receipt.getOutput();
        return output == null ? "0x" : output;
    }

    static @Nullable LedgerRevertedException failure(TransactionReceipt receipt) {
        return receipt.getStatus() == 0 ? null : ErrorCodec.read(receipt.getStatus(), output(receipt));
    }
}
