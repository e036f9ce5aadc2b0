package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers paid for being paid early.
 *
 * @param all null when nothing was financed
 * @param mistake what is wrong with the days that were asked for; empty when nothing is
 */
public record CostView(
        Split split,
        String currency,
        LocalDate from,
        LocalDate until,
        @Nullable Cost all,
        List<Cost> rows,
        String mistake) {

    /** @param yearly in percent, as the other three */
    public record Cost(
            String name,
            long number,
            Money value,
            Money cost,
            String yearly,
            String lowest,
            String median,
            String highest) {}

    public List<Split> splits() {
        return Split.ofCost();
    }

    public String address(Split other) {
        return "/supervision/cost?by=" + other.wireName() + "&currency=" + currency + "&from=" + from + "&until="
                + until;
    }

    public String file() {
        return "/supervision/cost/csv?by=" + split.wireName() + "&currency=" + currency + "&from=" + from + "&until="
                + until;
    }
}
