package io.counterfoil.verification;

import java.util.List;
import java.util.Map;

/**
 * What the three readers found.
 *
 * @param chainEqualsDatabase every row of every projection table says what the chain says
 * @param eventsEqualDatabase every chain log left as exactly one event, and the events folded give the projection's rows
 * @param conservation for each payable live pieces + redeemed + cancelled = issued, on the chain and in the database, and the
 *     intervals of its pieces cover what was issued without gap or overlap
 * @param gatewaysEqualChain what each bank's gateway, the registry and the bookings say of its financings is what the chain says
 * @param differences at most {@value #DIFFERENCES_LISTED_MAX}, causes before their consequences
 * @param differencesTotal all of them, the ones not listed included
 * @param height the block up to which the readers compared
 * @param compared what was compared and how much of it, by name: tables in rows, logs, events, journal lines
 * @param totals by currency, in decimal strings
 */
public record Verification(
        boolean chainEqualsDatabase,
        boolean eventsEqualDatabase,
        boolean conservation,
        boolean gatewaysEqualChain,
        List<Difference> differences,
        long differencesTotal,
        long height,
        Map<String, Long> compared,
        Map<String, CurrencyTotals> totals) {

    public static final int DIFFERENCES_LISTED_MAX = 1_000;

    public Verification {
        differences = List.copyOf(differences);
        compared = Map.copyOf(compared);
        totals = Map.copyOf(totals);
    }

    /** Nothing differs, the journal included. */
    public boolean passed() {
        return differencesTotal == 0;
    }

    /** One currency's payables added up: issued = live + redeemed + cancelled. Decimal strings. */
    public record CurrencyTotals(String issued, String live, String redeemed, String cancelled) {}
}
