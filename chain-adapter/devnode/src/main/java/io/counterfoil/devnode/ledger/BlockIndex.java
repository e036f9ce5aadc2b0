package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where blocks and transactions are; the blocks themselves stay in the log. About 100 bytes per transaction. */
final class BlockIndex {

    /** Of block 0, which every start makes anew. */
    static final long NO_OFFSET = -1;

    private final List<Word> hashes = new ArrayList<>();
    private long[] offsets = new long[64];
    private final Map<Word, Long> numbers = new HashMap<>();
    private final Map<Word, Place> places = new HashMap<>();
    private long failedCount;

    /** Where a transaction is. */
    record Place(int blockNumber, int index) {}

    synchronized void add(Block block, long offset) {
        int number = hashes.size();
        if (number != block.number()) {
            throw new IllegalStateException("expected block " + number + ", got " + block.number());
        }
        if (number == offsets.length) {
            offsets = Arrays.copyOf(offsets, number * 2);
        }
        offsets[number] = offset;
        hashes.add(block.hash());
        numbers.put(block.hash(), block.number());
        for (int i = 0; i < block.transactions().size(); i++) {
            places.put(block.transactions().get(i).hash(), new Place(number, i));
            failedCount += block.receipts().get(i).status() == TransactionStatus.OK ? 0 : 1;
        }
    }

    /** @param number of a block that exists */
    synchronized long offset(long number) {
        return offsets[Math.toIntExact(number)];
    }

    /** @param number of a block that exists */
    synchronized Word hash(long number) {
        return hashes.get(Math.toIntExact(number));
    }

    synchronized @Nullable Long number(Word blockHash) {
        return numbers.get(blockHash);
    }

    synchronized @Nullable Place place(Word transactionHash) {
        return places.get(transactionHash);
    }

    synchronized long transactionCount() {
        return places.size();
    }

    synchronized long failedCount() {
        return failedCount;
    }
}
