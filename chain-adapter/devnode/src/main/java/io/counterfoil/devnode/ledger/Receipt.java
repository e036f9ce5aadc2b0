package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Address;
import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Log;
import io.counterfoil.devnode.evm.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a transaction.
 *
 * @param contract the contract that was made, if one was
 * @param output returned bytes, or the reason of a revert
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record Receipt(
        int version,
        long blockNumber,
        TransactionStatus status,
        long gasUsed,
        @Nullable Address contract,
        byte[] output,
        List<Log> logs) {

    /** Keccak-256 over all fields; lengths are included, so that no two receipts look alike. */
    public Word hash() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(ByteBuffer.allocate(28)
                .putInt(version)
                .putLong(blockNumber)
                .putInt(status.code())
                .putLong(gasUsed)
                .putInt(output.length)
                .array());
        parts.add(output);
        parts.add(contract == null ? new byte[0] : contract.toBytes());
        for (Log log : logs) {
            parts.add(log.address().toBytes());
            parts.add(ByteBuffer.allocate(8)
                    .putInt(log.topics().size())
                    .putInt(log.data().length)
                    .array());
            log.topics().forEach(topic -> parts.add(topic.toBytes()));
            parts.add(log.data());
        }
        return Keccak.hash(parts.toArray(byte[][]::new));
    }
}
