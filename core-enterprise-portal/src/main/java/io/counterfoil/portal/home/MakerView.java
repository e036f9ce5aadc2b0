package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a maker's enterprise owes.
 *
 * @param toApprove what no checker has approved
 * @param toAccept issued to suppliers that have not accepted
 * @param issued accepted and not yet due
 * @param overdue accepted and not paid when due
 * @param weeks what falls due in the weeks to come, one list for each currency
 * @param complete false if there is more than was read
 */
public record MakerView(
        Figure toApprove, Figure toAccept, Figure issued, Figure overdue, List<Weeks> weeks, boolean complete) {

    /** @param sums one for each currency */
    public record Figure(int count, List<Money> sums) {}

    /** Of one currency, the next first; weeks in which nothing falls due are among them. */
    public record Weeks(List<Week> weeks) {

        public String currency() {
            return weeks.get(0).sum().currency().getCurrencyCode();
        }

        /** Width of a bar, as an attribute of a drawing: {@code 88.71%} of the heaviest week. */
        public String share(Week week) {
            long heaviest = weeks.stream()
                    .mapToLong(each -> each.sum().minorUnits())
                    .max()
                    .orElse(0);
            return heaviest == 0
                    ? "0%"
                    : BigDecimal.valueOf(week.sum().minorUnits())
                                    .multiply(BigDecimal.valueOf(100))
                                    .divide(BigDecimal.valueOf(heaviest), 2, RoundingMode.HALF_UP)
                            + "%";
        }
    }

    public record Week(LocalDate monday, int count, Money sum) {}
}
