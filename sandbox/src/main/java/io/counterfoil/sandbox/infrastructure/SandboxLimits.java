package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.LimitKind;
import io.counterfoil.ledger.LimitRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** The limits that a new chain begins with. */
final class SandboxLimits {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    /** Yinfa [2025] No. 77: in principle within six months, never over one year. The others are the sandbox's own. */
    static final List<LimitRow> OF_EVERY_CURRENCY = List.of(
            new LimitRow(LimitKind.TENOR_MONTHS_MAX, null, FROM, 12),
            new LimitRow(LimitKind.TENOR_MONTHS_UNEXPLAINED_MAX, null, FROM, 6),
            new LimitRow(LimitKind.DEPTH_MAX, null, FROM, 8),
            new LimitRow(LimitKind.FAN_OUT_MAX, null, FROM, 20),
            new LimitRow(LimitKind.FUNDING_DAYS, null, FROM, 5),
            new LimitRow(LimitKind.RESERVE_DAYS, null, FROM, 30),
            new LimitRow(LimitKind.SETTLEMENT_DAYS, null, FROM, 5),
            new LimitRow(LimitKind.ATTEST_DAYS, null, FROM, 10),
            new LimitRow(LimitKind.ANSWER_DAYS, null, FROM, 3));

    /** Decimals that ISO 4217 gives to money people pay with; what has four is an index and no money. */
    private static final Set<Integer> DECIMALS = Set.of(0, 2, 3);

    private static final long ONE_MINOR_UNIT = 1;

    private SandboxLimits() {}

    /**
     * One for each currency that this JDK knows, those of the past included, because histories are replayed here. The smallest piece is
     * the smallest amount there is: 0.01 CNY, 1 JPY, 0.001 KWD.
     */
    static List<LimitRow> smallestPieces() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> DECIMALS.contains(currency.getDefaultFractionDigits()))
                .map(Currency::getCurrencyCode)
                .sorted(Comparator.naturalOrder())
                .map(code -> new LimitRow(LimitKind.SMALLEST_PIECE, code, FROM, ONE_MINOR_UNIT))
                .toList();
    }
}
