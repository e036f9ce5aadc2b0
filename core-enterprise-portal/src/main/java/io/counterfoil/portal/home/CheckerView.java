package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.approval.Difference;
import io.counterfoil.portal.payable.Payable.Turn;
import io.counterfoil.portal.payable.Sums;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What waits for a checker's approval.
 *
 * @param count of all, also of those that are not listed
 * @param mine how many the user may approve
 * @param sums one for each currency
 * @param unusual those to look at first; not ticked
 * @param groups all else that is listed; ticked
 * @param complete false if there is more than was read
 */
public record CheckerView(
        int count,
        int mine,
        List<Money> sums,
        List<Row> unusual,
        List<Group> groups,
        List<Row> notForUser,
        boolean complete) {

    private static final int SHORT_LIST = 30;

    /** Payables to one supplier in one currency, the next due first. */
    public record Group(String supplier, Money sum, List<Row> rows) {

        public LocalDate firstDue() {
            return rows.get(0).dueOn();
        }

        public LocalDate lastDue() {
            return rows.get(rows.size() - 1).dueOn();
        }
    }

    /** @param maker who recorded it; empty if that is not shown to the user */
    public record Row(
            UUID id,
            String supplier,
            String invoiceNumber,
            Money amount,
            LocalDate dueOn,
            String maker,
            Turn turn,
            Set<Difference> differences) {

        public boolean isUnusual() {
            return !differences.isEmpty();
        }
    }

    public int suppliers() {
        return (int) groups.stream().map(Group::supplier).distinct().count();
    }

    public int ticked() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public int listed() {
        return ticked() + unusual.size();
    }

    /** Of what is ticked: one for each currency of the list, also where it is zero. */
    public List<Money> tickedSums() {
        List<Money> ticked = groups.stream().map(Group::sum).toList();
        List<Money> zeros = unusual.stream()
                .map(row -> new Money(0, row.amount().currency()))
                .toList();
        return Sums.byCurrency(
                List.of(ticked, zeros).stream().flatMap(Collection::stream).toList());
    }

    /** Whether the rows of each supplier are shown at once. */
    public boolean isShort() {
        return listed() <= SHORT_LIST;
    }

    /** Empty when amounts of more than one currency are listed: then each says its own. */
    public String currency() {
        return sums.size() == 1 ? sums.get(0).currency().getCurrencyCode() : "";
    }
}
