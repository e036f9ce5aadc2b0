package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a debtor issued in the last {@value #DAYS} days, and in the {@value #DAYS_BEFORE} days before them.
 *
 * @param first its first issue of all these days
 */
public record Growth(UUID debtor, Money recent, Money earlier, LocalDate first, LocalDate day) {

    public static final int DAYS = 30;
    public static final int DAYS_BEFORE = 180;
    /** Of a shorter history nobody says what is usual. */
    public static final int HISTORY_DAYS_MIN = 60;

    /** Nothing where the history is too short. One for each month, unless it gets worse. */
    public Optional<Finding> finding() {
        LocalDate since = day.minusDays(DAYS - 1);
        long history = Math.min(DAYS_BEFORE, ChronoUnit.DAYS.between(first, since));
        if (history < HISTORY_DAYS_MIN || earlier.isZero()) {
            return Optional.empty();
        }
        Money usual = new Money(Math.max(1, earlier.minorUnits() / history * DAYS), earlier.currency());
        return Optional.of(new Finding(
                AlertKind.GROWTH,
                debtor + " " + usual.currency() + " " + YearMonth.from(day),
                debtor,
                List.of(),
                List.of(),
                recent,
                usual,
                recent.minorUnits() / usual.minorUnits(),
                since,
                day));
    }
}
