package io.counterfoil.devnode.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks read or sealed lately, the least recently used going first when their encoded size exceeds the limit. */
final class BlockCache {

    private final long bytesMax;
    private long bytes;
    private final Map<Long, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

    private record Entry(Block block, int bytes) {}

    BlockCache(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    synchronized @Nullable Block get(long number) {
        Entry entry = entries.get(number);
        return entry == null ? null : entry.block;
    }

    synchronized void put(Block block, int encodedBytes) {
        Entry before = entries.put(block.number(), new Entry(block, encodedBytes));
        bytes += encodedBytes - (before == null ? 0 : before.bytes);
        var oldest = entries.values().iterator();
        while (bytes > bytesMax && entries.size() > 1) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }
}
