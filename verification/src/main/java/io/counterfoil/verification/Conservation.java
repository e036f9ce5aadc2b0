package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.kernel.Money;
import io.counterfoil.verification.Verification.CurrencyTotals;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up: for each payable live pieces + redeemed + cancelled = issued; for each currency all payables. */
final class Conservation {

    private static final List<String> SUMS = List.of("issued", "live", "redeemed", "cancelled");

    private final Differences differences;

    Conservation(Differences differences) {
        this.differences = differences;
    }

    /** @param reader whose tables they are, for the report */
    void check(String reader, Tables tables) {
        Map<String, long[]> ofPieces = new HashMap<>();
        Rows pieces = tables.of(PIECE);
        for (String piece : pieces.keys()) {
            long[] sums =
                    ofPieces.computeIfAbsent(String.valueOf(pieces.get(piece, "payable_id")), none -> new long[2]);
            if (!"CANCELLED".equals(pieces.get(piece, "state"))) { // a cancelled root keeps the value it would have had
                sums[0] += number(pieces.get(piece, "value"));
            }
            sums[1] += number(pieces.get(piece, "redeemed"));
        }
        Rows payables = tables.of(PAYABLE);
        for (String payable : new TreeSet<>(payables.keys())) {
            long[] sums = ofPieces.getOrDefault(payable, new long[2]);
            long issued = number(payables.get(payable, "issued"));
            long live = number(payables.get(payable, "live"));
            long redeemed = number(payables.get(payable, "redeemed"));
            long cancelled = number(payables.get(payable, "cancelled"));
            if (live + redeemed + cancelled != issued || sums[0] != live || sums[1] != redeemed) {
                String values = "issued " + issued + ", live " + live + " (pieces " + sums[0] + "), redeemed "
                        + redeemed + " (pieces " + sums[1] + "), cancelled " + cancelled;
                differences.add(
                        new Difference(
                                Difference.Kind.CONSERVATION,
                                PAYABLE.qualifiedName(),
                                payable,
                                null,
                                reader.equals("chain") ? values : null,
                                reader.equals("database") ? values : null,
                                null,
                                "value was made or lost according to the " + reader),
                        Differences.Broken.CONSERVATION);
            }
        }
    }

    /** Totals by currency as the chain has them; where another reader's differ, that is a difference. */
    Map<String, CurrencyTotals> totals(Tables chain, Tables database, Tables events) {
        Map<String, long[]> ofChain = sums(chain);
        Map<String, long[]> ofDatabase = sums(database);
        Map<String, long[]> ofEvents = sums(events);
        TreeSet<String> currencies = new TreeSet<>(ofChain.keySet());
        currencies.addAll(ofDatabase.keySet());
        currencies.addAll(ofEvents.keySet());
        Map<String, CurrencyTotals> totals = new TreeMap<>();
        for (String currency : currencies) {
            long[] inChain = ofChain.getOrDefault(currency, new long[SUMS.size()]);
            for (int i = 0; i < SUMS.size(); i++) {
                compare(
                        currency,
                        SUMS.get(i),
                        inChain[i],
                        ofDatabase.getOrDefault(currency, new long[SUMS.size()])[i],
                        ofEvents.getOrDefault(currency, new long[SUMS.size()])[i]);
            }
            totals.put(
                    currency,
                    new CurrencyTotals(
                            decimal(inChain[0], currency),
                            decimal(inChain[1], currency),
                            decimal(inChain[2], currency),
                            decimal(inChain[3], currency)));
        }
        return totals;
    }

    private void compare(String currency, String sum, long inChain, long inDatabase, long inEvents) {
        EnumSet<Differences.Broken> broken = EnumSet.noneOf(Differences.Broken.class);
        if (inChain != inDatabase) {
            broken.add(Differences.Broken.CHAIN_EQUALS_DATABASE);
        }
        if (inEvents != inDatabase) {
            broken.add(Differences.Broken.EVENTS_EQUAL_DATABASE);
        }
        if (!broken.isEmpty()) {
            differences.add(
                    new Difference(
                            Difference.Kind.TOTAL,
                            "total of all payables",
                            currency,
                            sum,
                            decimal(inChain, currency),
                            decimal(inDatabase, currency),
                            decimal(inEvents, currency),
                            "the sums over all payables differ"),
                    broken);
        }
    }

    private static Map<String, long[]> sums(Tables tables) {
        Rows payables = tables.of(PAYABLE);
        Map<String, long[]> byCurrency = new HashMap<>();
        for (String payable : payables.keys()) {
            String currency = Rows.told(payables.get(payable, "currency"));
            long[] sums = byCurrency.computeIfAbsent(currency == null ? "?" : currency, none -> new long[SUMS.size()]);
            for (int i = 0; i < SUMS.size(); i++) {
                sums[i] += number(payables.get(payable, SUMS.get(i)));
            }
        }
        return byCurrency;
    }

    private static long number(@Nullable String value) {
        String told = Rows.told(value);
        return told == null ? 0 : Long.parseLong(told);
    }

    /** Minor units where the currency is not known: a difference must be shown, not thrown. */
    private static String decimal(long minorUnits, String currency) {
        try {
            return minorUnits < 0
                    ? BigDecimal.valueOf(
                                    minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                            .toPlainString()
                    : new Money(minorUnits, Currency.getInstance(currency)).toDecimal();
        } catch (IllegalArgumentException unknown) {
            return minorUnits + " minor units";
        }
    }
}
