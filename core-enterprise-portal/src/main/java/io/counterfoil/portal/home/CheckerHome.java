package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.home.CheckerView.Group;
import io.counterfoil.portal.home.CheckerView.Row;
import io.counterfoil.portal.home.CheckerView.Why;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits for a checker, by supplier. */
@ApplicationScoped
class CheckerHome {

    private static final int ROWS_MAX = 200;
    private static final int SUBJECT_SHOWN = 8;

    private record Key(String supplier, Currency currency) {}

    private final Payables payables;
    private final Directory directory;

    CheckerHome(Payables payables, Directory directory) {
        this.payables = payables;
        this.directory = directory;
    }

    /** @param subject the checker: nobody approves what the same person recorded */
    CheckerView of(String subject) {
        Listing<Payable> waiting = payables.toApprove();
        List<Row> rows = waiting.items().stream()
                .map(payable -> row(payable, subject))
                .sorted(comparing(Row::dueOn).thenComparing(Row::invoiceNumber))
                .toList();
        List<Row> mine =
                rows.stream().filter(row -> row.why() == Why.YOURS_TO_APPROVE).toList();
        List<Row> others =
                rows.stream().filter(row -> row.why() != Why.YOURS_TO_APPROVE).toList();
        return new CheckerView(rows.size(), mine.size(), sums(rows), groups(mine), others, waiting.complete());
    }

    private Row row(Payable payable, String subject) {
        Payable.PersonalAct maker = payable.maker();
        return new Row(
                payable.id(),
                directory.shownName(payable.creditor()),
                payable.invoiceNumber(),
                payable.amount(),
                payable.dueOn(),
                maker == null ? "" : shownName(maker),
                why(payable, subject));
    }

    /** A program has no name but its subject. */
    private static String shownName(Payable.PersonalAct act) {
        return act.name().equals(act.subject())
                ? act.subject().substring(Math.max(0, act.subject().length() - SUBJECT_SHOWN))
                : act.name();
    }

    private static Why why(Payable payable, String subject) {
        if (payable.isMadeBy(subject)) {
            return Why.RECORDED_BY_USER;
        }
        return payable.isConsentedToBy(subject) ? Why.APPROVED_BY_USER : Why.YOURS_TO_APPROVE;
    }

    private static List<Group> groups(List<Row> rows) {
        Map<Key, List<Row>> bySupplier = new LinkedHashMap<>();
        for (Row row : rows) {
            Key key = new Key(row.supplier(), row.amount().currency());
            bySupplier.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
        }
        List<Group> groups = new ArrayList<>();
        int left = ROWS_MAX;
        for (Map.Entry<Key, List<Row>> group : bySupplier.entrySet()) {
            List<Row> listed = group.getValue().stream().limit(left).toList();
            left -= listed.size();
            Money zero = new Money(0, group.getKey().currency());
            groups.add(new Group(group.getKey().supplier(), sum(group.getValue(), zero), listed));
        }
        return groups;
    }

    private static List<Money> sums(List<Row> rows) {
        return rows.stream()
                .map(row -> row.amount().currency())
                .distinct()
                .sorted(comparing(Currency::getCurrencyCode))
                .map(currency -> sum(
                        rows.stream()
                                .filter(row -> row.amount().currency().equals(currency))
                                .toList(),
                        new Money(0, currency)))
                .toList();
    }

    private static Money sum(List<Row> rows, Money zero) {
        return rows.stream().map(Row::amount).reduce(zero, Money::plus);
    }
}
