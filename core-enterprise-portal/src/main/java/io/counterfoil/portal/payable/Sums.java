package io.counterfoil.portal.payable;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts added up, each currency by itself. */
public final class Sums {

    private Sums() {}

    /** In the order of the currencies' codes. */
    public static List<Money> byCurrency(Collection<Money> amounts) {
        Map<Currency, Money> sums = new TreeMap<>(comparing(Currency::getCurrencyCode));
        amounts.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return List.copyOf(sums.values());
    }
}
