package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A payable that was issued, and the median of what its debtor issued before: of its last {@value #EARLIER_MAX} ones.
 *
 * @param earlier how many these are
 */
public record UnusualAmount(
        UUID payable, UUID debtor, UUID creditor, Money value, Money median, long earlier, LocalDate day) {

    public static final int EARLIER_MAX = 100;
    /** Of fewer nobody says what is usual. */
    public static final int EARLIER_MIN = 10;

    public Optional<Finding> finding() {
        if (earlier < EARLIER_MIN || median.isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertKind.AMOUNT,
                payable.toString(),
                debtor,
                List.of(debtor, creditor),
                List.of(payable),
                value,
                median,
                value.minorUnits() / median.minorUnits(),
                day,
                day));
    }
}
