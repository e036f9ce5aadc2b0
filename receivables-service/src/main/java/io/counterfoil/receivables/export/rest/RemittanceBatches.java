package io.counterfoil.receivables.export.rest;

import io.counterfoil.kernel.Cursor;
import io.counterfoil.receivables.export.Remittance;
import io.counterfoil.receivables.export.RemittanceLine;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Some settlements at a time, and of these one batch after the other: a settlement may have paid many. */
final class RemittanceBatches implements Supplier<List<RemittanceLine>> {

    private static final int SETTLEMENTS = 200;
    private static final int BATCH = 1_000;

    private final Remittance remittance;
    private final Remittance.Wanted wanted;
    private final List<UUID> settlements;
    private int next;
    private UUID settlement = Cursor.START.id();
    private UUID voucher = Cursor.START.id();

    RemittanceBatches(Remittance remittance, Remittance.Wanted wanted, List<UUID> settlements) {
        this.remittance = remittance;
        this.wanted = wanted;
        this.settlements = settlements;
    }

    @Override
    public List<RemittanceLine> get() {
        while (next < settlements.size()) {
            List<UUID> some = settlements.subList(next, Math.min(next + SETTLEMENTS, settlements.size()));
            List<RemittanceLine> batch = remittance.after(wanted, some, settlement, voucher, BATCH);
            if (!batch.isEmpty()) {
                RemittanceLine last = batch.get(batch.size() - 1);
                settlement = last.settlementId();
                voucher = last.voucherId();
                return batch;
            }
            next += some.size();
        }
        return List.of();
    }
}
