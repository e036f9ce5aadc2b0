package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.supervision.Breakdown.Concentration;
import io.counterfoil.receivables.supervision.Breakdown.Line;
import io.counterfoil.receivables.supervision.Breakdown.Others;
import io.counterfoil.receivables.supervision.CostOfFinance.Cost;
import io.counterfoil.receivables.supervision.SupervisedParts.Before;
import io.counterfoil.receivables.supervision.SupervisedParts.Part;
import io.counterfoil.receivables.supervision.SupervisedParts.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How what is owed or held is spread, and what financing cost. */
@ApplicationScoped
public class SumUpParts {

    /** The longest time of which a cost is told. */
    public static final int DAYS_MAX = 732;

    private static final int DAYS_USUAL = 90;
    private static final int PERCENT_DECIMALS = 2;

    private final SupervisedParts parts;

    SumUpParts(SupervisedParts parts) {
        this.parts = parts;
    }

    /**
     * @param asOf null: now
     * @param comparedWith an earlier day; null for none
     * @throws RefusedException MALFORMED for a day that is not over, or one to compare with that is not earlier
     */
    @Transactional
    public Breakdown of(By by, Currency currency, @Nullable LocalDate asOf, @Nullable LocalDate comparedWith) {
        LocalDate today = parts.today();
        LocalDate day = asOf == null ? today : asOf;
        requireNotAfter("asOf", day, today);
        if (comparedWith != null && !comparedWith.isBefore(day)) {
            throw RefusedException.malformed("compareWith", "a day before " + day);
        }
        Parts now = parts.of(by, currency, asOf);
        Before before = comparedWith == null
                ? null
                : parts.before(
                        by,
                        currency,
                        comparedWith,
                        now.largest().stream().map(Part::of).collect(Collectors.toSet()));
        List<Line> lines = now.largest().stream()
                .map(part -> line(part, now.value(), before))
                .toList();
        return new Breakdown(
                by.wireName(),
                currency.getCurrencyCode(),
                day,
                comparedWith,
                now.value(),
                before == null ? null : before.all(),
                lines,
                others(now),
                now.value().isZero() ? null : concentration(now));
    }

    private static Line line(Part part, Money all, @Nullable Before before) {
        return new Line(
                part.of(),
                part.number(),
                part.value(),
                share(part.value().minorUnits(), all),
                part.overdue(),
                before == null ? null : before.of().getOrDefault(part.of(), new Money(0, all.currency())));
    }

    private static @Nullable Others others(Parts now) {
        long left = now.parts() - now.largest().size();
        return left == 0
                ? null
                : new Others(
                        left,
                        new Money(
                                now.value().minorUnits() - top(now, Integer.MAX_VALUE),
                                now.value().currency()));
    }

    private static Concentration concentration(Parts now) {
        return new Concentration(
                now.hhi(),
                share(top(now, 1), now.value()),
                share(top(now, 3), now.value()),
                share(top(now, 5), now.value()),
                share(top(now, 10), now.value()));
    }

    private static long top(Parts now, int number) {
        return now.largest().stream()
                .limit(number)
                .mapToLong(part -> part.value().minorUnits())
                .sum();
    }

    /** For people to read: in percent, rounded. */
    private static String share(long minorUnits, Money all) {
        return BigDecimal.valueOf(minorUnits)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(all.minorUnits()), PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * @param from null: 90 days until the last one
     * @param until null: the business date
     * @throws RefusedException MALFORMED for days that are not in order, or too far apart
     */
    @Transactional
    public CostOfFinance cost(By by, Currency currency, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate last = until == null ? parts.today() : until;
        requireNotAfter("until", last, parts.today());
        LocalDate first = from == null ? last.minusDays(DAYS_USUAL - 1) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= DAYS_MAX) {
            throw RefusedException.malformed("from", "a day up to " + last + ", at most " + DAYS_MAX + " days");
        }
        List<Cost> found = parts.costs(by, currency, first, last);
        return new CostOfFinance(
                by.wireName(),
                currency.getCurrencyCode(),
                first,
                last,
                found.stream().filter(cost -> cost.of().isEmpty()).findFirst().orElse(null),
                found.stream().filter(cost -> !cost.of().isEmpty()).toList());
    }

    private static void requireNotAfter(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw RefusedException.malformed(field, "not after the business date, " + today);
        }
    }
}
