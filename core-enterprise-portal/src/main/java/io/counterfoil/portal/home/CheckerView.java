package io.counterfoil.portal.home;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What waits for a checker's approval.
 *
 * @param count of all, also of those that are not listed
 * @param mine how many the user may approve
 * @param sums one for each currency
 * @param complete false if there is more than was read
 */
public record CheckerView(
        int count, int mine, List<Money> sums, List<Group> groups, List<Row> notForUser, boolean complete) {

    /** Payables to one supplier in one currency, the next due first. */
    public record Group(String supplier, Money sum, List<Row> rows) {}

    /** @param maker who recorded it; empty if that is not shown to the user */
    public record Row(
            UUID id, String supplier, String invoiceNumber, Money amount, LocalDate dueOn, String maker, Why why) {}

    /** Why a row is not the user's to approve. */
    public enum Why {
        YOURS_TO_APPROVE,
        RECORDED_BY_USER,
        APPROVED_BY_USER
    }

    public int suppliers() {
        return (int) groups.stream().map(Group::supplier).distinct().count();
    }

    public int listed() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Empty when amounts of more than one currency are listed: then each says its own. */
    public String currency() {
        return sums.size() == 1 ? sums.get(0).currency().getCurrencyCode() : "";
    }
}
