package io.counterfoil.receivables.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All pieces for the regulator, in the order of their ids. */
public interface VoucherExtract {

    /**
     * Null: whichever. Days are included.
     *
     * @param changedFrom business day of the last change: yesterday's changes are an extract of their own
     */
    record Wanted(
            @Nullable UUID debtor,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate changedFrom,
            @Nullable LocalDate changedTo) {}

    /** Up to {@code max}. */
    int count(Wanted wanted, int max);

    List<ExtractLine> after(Wanted wanted, UUID piece, int max);
}
