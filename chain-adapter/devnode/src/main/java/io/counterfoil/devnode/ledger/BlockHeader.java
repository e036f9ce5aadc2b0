package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Word;
import java.nio.ByteBuffer;

/**
 * The part of a block that its hash is made of.
 *
 * @param timestamp milliseconds since 1970, never before the parent's
 * @param transactionsRoot Keccak-256 of the transactions' hashes in a row
 * @param receiptsRoot Keccak-256 of the receipts' hashes in a row
 * @param stateRoot see {@link StateRoot}
 */
public record BlockHeader(
        long number,
        long timestamp,
        Word parentHash,
        Word transactionsRoot,
        Word receiptsRoot,
        Word stateRoot,
        long gasUsed) {

    public Word hash() {
        return Keccak.hash(
                ByteBuffer.allocate(24)
                        .putLong(number)
                        .putLong(timestamp)
                        .putLong(gasUsed)
                        .array(),
                parentHash.toBytes(),
                transactionsRoot.toBytes(),
                receiptsRoot.toBytes(),
                stateRoot.toBytes());
    }
}
