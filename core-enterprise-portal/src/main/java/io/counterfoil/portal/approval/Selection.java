package io.counterfoil.portal.approval;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Sums;
import io.counterfoil.portal.rule.AgreedRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payables that a checker ticked. */
public record Selection(List<Payable> payables, AgreedRules rules, LocalDate today) {

    /** Of a currency: what falls due from a Monday on. */
    public record Week(LocalDate monday, Money sum) {}

    private record Key(LocalDate monday, Currency currency) {}

    public Selection {
        payables = List.copyOf(payables);
    }

    public int count() {
        return payables.size();
    }

    public List<Money> sums() {
        return Sums.byCurrency(payables.stream().map(Payable::amount).toList());
    }

    public int suppliers() {
        return (int) payables.stream().map(Payable::creditor).distinct().count();
    }

    /** One for each currency: the week in which most falls due, the earlier of two. */
    public List<Week> heaviestWeeks() {
        Map<Key, Optional<Money>> weeks = payables.stream()
                .collect(groupingBy(
                        payable -> new Key(
                                monday(payable.dueOn()), payable.amount().currency()),
                        mapping(Payable::amount, reducing(Money::plus))));
        Comparator<Week> byWeight = comparing(week -> week.sum().minorUnits());
        return sums().stream()
                .map(sum -> weeks.entrySet().stream()
                        .filter(week -> week.getKey().currency().equals(sum.currency()))
                        .map(week ->
                                new Week(week.getKey().monday(), week.getValue().orElseThrow()))
                        .max(byWeight.thenComparing(Week::monday, Comparator.reverseOrder()))
                        .orElseThrow())
                .toList();
    }

    /** Of at least one payable. */
    public LocalDate lastDue() {
        return payables.stream().map(Payable::dueOn).max(naturalOrder()).orElseThrow();
    }

    /** How many are not issued by this consent, because further persons must consent. */
    public int notYetIssued() {
        return (int) payables.stream()
                .filter(payable -> rules.checkersFor(payable.amount(), today)
                        > payable.consents().size() + 1)
                .count();
    }

    public int batches() {
        return (count() + Batches.SIZE_MAX - 1) / Batches.SIZE_MAX;
    }

    public List<UUID> ids() {
        return payables.stream().map(Payable::id).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
