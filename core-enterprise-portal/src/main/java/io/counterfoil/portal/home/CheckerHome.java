package io.counterfoil.portal.home;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.approval.Differences;
import io.counterfoil.portal.directory.Directory;
import io.counterfoil.portal.home.CheckerView.Group;
import io.counterfoil.portal.home.CheckerView.Row;
import io.counterfoil.portal.payable.Payable;
import io.counterfoil.portal.payable.Payable.Turn;
import io.counterfoil.portal.payable.Payables;
import io.counterfoil.portal.payable.Sums;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;

/** What waits for a checker: what differs from the usual first, then all else by supplier. */
@ApplicationScoped
class CheckerHome {

    /** What can be approved at once. */
    private static final int ROWS_MAX = 500;

    private record Key(String supplier, Currency currency) {}

    private final Payables payables;
    private final Directory directory;

    CheckerHome(Payables payables, Directory directory) {
        this.payables = payables;
        this.directory = directory;
    }

    /** @param subject the checker: nobody approves what the same person recorded */
    CheckerView of(String subject, LocalDate today) {
        Listing<Payable> all = payables.all();
        Listing<Payable> waiting = all.complete()
                ? new Listing<>(all.items().stream().filter(Payable::isRecorded).toList(), true)
                : payables.toApprove();
        Differences differences = new Differences(all.items(), all.complete(), today);
        List<Row> rows = waiting.items().stream()
                .map(payable -> row(payable, subject, differences))
                .sorted(comparing(Row::dueOn).thenComparing(Row::invoiceNumber))
                .toList();
        List<Row> mine = rows.stream().filter(row -> row.turn() == Turn.YOURS).toList();
        List<Row> listed = mine.stream().limit(ROWS_MAX).toList();
        return new CheckerView(
                rows.size(),
                mine.size(),
                Sums.byCurrency(rows.stream().map(Row::amount).toList()),
                listed.stream().filter(Row::isUnusual).toList(),
                groups(listed.stream().filter(row -> !row.isUnusual()).toList()),
                rows.stream().filter(row -> row.turn() != Turn.YOURS).toList(),
                waiting.complete());
    }

    private Row row(Payable payable, String subject, Differences differences) {
        Payable.PersonalAct maker = payable.maker();
        return new Row(
                payable.id(),
                directory.shownName(payable.creditor()),
                payable.invoiceNumber(),
                payable.amount(),
                payable.dueOn(),
                maker == null ? "" : maker.shownName(),
                payable.turnOf(subject),
                differences.of(payable));
    }

    private static List<Group> groups(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(
                        row -> new Key(row.supplier(), row.amount().currency()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey().supplier(),
                        group.getValue().stream()
                                .map(Row::amount)
                                .reduce(new Money(0, group.getKey().currency()), Money::plus),
                        group.getValue()))
                .toList();
    }
}
