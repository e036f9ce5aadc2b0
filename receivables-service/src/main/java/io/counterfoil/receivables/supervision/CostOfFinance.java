package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers paid for being paid early: components are the fields of CostOfFinance in openapi.yml.
 *
 * @param from first day on which a bank paid, {@code until} the last one
 * @param all null when nothing was financed
 * @param lines the largest value first, at most {@value Breakdown#LINES_MAX}
 */
public record CostOfFinance(
        String by,
        String currency,
        LocalDate from,
        LocalDate until,
        @Nullable Cost all,
        List<Cost> lines) {

    /**
     * @param of bank or debtor, as in {@link By}; empty of all
     * @param cost value less what arrived
     * @param yearly cost in percent of what arrived, for a year of 360 days: of all money and days together
     * @param median of the single financings, as the lowest and the highest
     */
    public record Cost(
            String of,
            long number,
            Money value,
            Money cost,
            String yearly,
            String lowest,
            String median,
            String highest) {}
}
