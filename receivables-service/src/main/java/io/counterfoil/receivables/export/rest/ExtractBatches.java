package io.counterfoil.receivables.export.rest;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.receivables.export.ExtractLine;
import io.counterfoil.receivables.export.VoucherExtract;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** One batch after the other, each from where the one before ended. */
final class ExtractBatches implements Supplier<List<ExtractLine>> {

    private static final int BATCH = 1_000;

    private final VoucherExtract extract;
    private final VoucherExtract.Wanted wanted;
    private UUID after = Cursor.START.id();

    ExtractBatches(VoucherExtract extract, VoucherExtract.Wanted wanted) {
        this.extract = extract;
        this.wanted = wanted;
    }

    @Override
    public List<ExtractLine> get() {
        List<ExtractLine> batch = extract.after(wanted, after, BATCH);
        if (!batch.isEmpty()) {
            after = batch.get(batch.size() - 1).voucherId();
        }
        return batch;
    }
}
