package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The market in one currency as of one block, parties by name.
 *
 * @param block the last one that is in it
 * @param sealedAt when that one was sealed; null before the first
 * @param currencies all there are, the one that is shown among them
 * @param today figures of the business date
 * @param days the last ones on which something moved, the oldest first
 * @param latest newest movements in any currency
 * @param blockedToday financings that the contracts refused on the business date; the newest of any day are {@code latestBlocked}
 */
public record Overview(
        long block,
        @Nullable Instant sealedAt,
        LocalDate businessDate,
        String currency,
        List<String> currencies,
        Figure outstanding,
        Figure overdue,
        Figure circulating,
        Day today,
        List<Party> debtors,
        List<Party> overdueDebtors,
        List<Party> holders,
        List<Depth> depths,
        List<Day> days,
        List<Move> latest,
        long blockedToday,
        List<BlockedAttempt> latestBlocked) {

    private static final int TOP = 5;
    private static final int SCALE = 2;

    /** @param number of payables, pieces or movements */
    public record Figure(long number, Money value) {}

    public record Party(UUID id, String name, long number, Money value) {}

    public record Depth(int depth, long number, Money value) {}

    public record Day(LocalDate day, Figure issued, Figure passedOn, Figure financed, Figure redeemed) {}

    public record Move(
            UUID payable,
            UUID piece,
            MoveKind kind,
            LocalDate day,
            String giver,
            String taker,
            Money value,
            long block) {}

    public boolean isEmpty() {
        return outstanding.number() == 0 && days.isEmpty() && latestBlocked.isEmpty();
    }

    /** {@code 18.2} of a hundred, of what is outstanding. */
    public BigDecimal percent(Money part) {
        return percent(part, outstanding.value());
    }

    private static BigDecimal percent(Money part, Money whole) {
        return whole.isZero()
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part.minorUnits())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole.minorUnits()), 1, RoundingMode.HALF_UP);
    }

    /** What the five who owe most owe together. */
    public Money topDebtors() {
        return debtors.stream()
                .limit(TOP)
                .map(Party::value)
                .reduce(new Money(0, outstanding.value().currency()), Money::plus);
    }

    public int shownDebtors() {
        return Math.min(TOP, debtors.size());
    }

    public Money issuedInDays() {
        return days.stream()
                .map(day -> day.issued().value())
                .reduce(new Money(0, outstanding.value().currency()), Money::plus);
    }

    /** Four for each day, side by side. */
    public List<Bar> bars() {
        Money longest = longestDay();
        List<Bar> bars = new ArrayList<>();
        for (int slot = 0; slot < days.size(); slot++) {
            Day day = days.get(slot);
            bars.add(Bar.of("f-d1", slot, days.size(), 0, day.issued().value(), longest));
            bars.add(Bar.of("f-d2", slot, days.size(), 1, day.passedOn().value(), longest));
            bars.add(Bar.of("f-d3", slot, days.size(), 2, day.financed().value(), longest));
            bars.add(Bar.of("f-d5", slot, days.size(), 3, day.redeemed().value(), longest));
        }
        return bars;
    }

    /** What is at most at the second holder after the first. */
    public Money withinTwo() {
        return depths.stream()
                .filter(each -> each.depth() <= 2)
                .map(Depth::value)
                .reduce(new Money(0, outstanding.value().currency()), Money::plus);
    }

    /** Changes of holder, on average over the value; one decimal. */
    public BigDecimal meanDepth() {
        if (circulating.value().isZero()) {
            return BigDecimal.ZERO.setScale(1);
        }
        BigDecimal weighted = depths.stream()
                .map(each -> BigDecimal.valueOf(each.value().minorUnits()).multiply(BigDecimal.valueOf(each.depth())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return weighted.divide(BigDecimal.valueOf(circulating.value().minorUnits()), 1, RoundingMode.HALF_UP);
    }

    /** Of a bar, as an attribute of a drawing: a share of the longest one. */
    public String length(Money value, Money longest) {
        if (longest.isZero()) {
            return "0%";
        }
        return BigDecimal.valueOf(value.minorUnits())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(longest.minorUnits()), SCALE, RoundingMode.HALF_UP)
                + "%";
    }

    public Money longestDepth() {
        return largest(depths.stream().map(Depth::value).toList());
    }

    private Money longestDay() {
        return largest(days.stream()
                .flatMap(day -> Stream.of(day.issued(), day.passedOn(), day.financed(), day.redeemed()))
                .map(Figure::value)
                .toList());
    }

    private Money largest(List<Money> values) {
        return values.stream()
                .max((one, other) -> Long.compare(one.minorUnits(), other.minorUnits()))
                .orElse(new Money(0, outstanding.value().currency()));
    }
}
