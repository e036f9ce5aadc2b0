package io.counterfoil.receivables.atsize;

import io.counterfoil.receivables.voucher.Sought;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is searched for in a {@link SeededDatabase}. */
final class Searched {

    /** In a month in which many pieces fall due. */
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    static final Sought ALL = sought(null, null, Sought.Sort.DUE, false, false);
    static final Sought LATEST = sought(null, null, Sought.Sort.DUE, true, false);
    static final Sought OF_HOLDER = sought(SeededDatabase.HOLDER, null, Sought.Sort.DUE, false, false);
    /** More than any piece is worth. */
    static final Sought RARE = sought(null, 1_000_000_000L, Sought.Sort.DUE, false, false);

    static final Sought AMOUNT = sought(null, null, Sought.Sort.AMOUNT, true, true);
    static final Sought CHANGE = sought(null, null, Sought.Sort.CHANGE, true, true);

    private Searched() {}

    private static Sought sought(
            @Nullable UUID party, @Nullable Long amountFrom, Sought.Sort sort, boolean descending, boolean twoWeeks) {
        return new Sought(
                party,
                null,
                Currency.getInstance("CNY"),
                amountFrom,
                null,
                twoWeeks ? FIRST : null,
                twoWeeks ? FIRST.plusDays(13) : null,
                null,
                null,
                sort,
                descending);
    }
}
