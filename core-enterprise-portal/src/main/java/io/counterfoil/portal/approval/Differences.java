package io.counterfoil.portal.approval;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is unusual among payables that wait, compared with those that were issued before. */
public final class Differences {

    private static final int USUAL_DAYS = 60;
    private static final int TIMES_USUAL = 10;
    /** Fewer amounts say nothing of what is usual. */
    private static final int AMOUNTS_MIN = 3;

    private record Supplier(UUID id, Currency currency) {}

    private record Same(UUID creditor, Money amount) {}

    private final LocalDate today;
    private final boolean historyKnown;
    private final Map<Supplier, List<Long>> issued;
    private final Set<UUID> suppliers;
    private final Map<Same, Long> waiting;

    /**
     * @param all payables of the enterprise, in every state
     * @param complete whether these are really all: if not, no supplier is called new
     */
    public Differences(List<Payable> all, boolean complete, LocalDate today) {
        this.today = today;
        List<Payable> past = all.stream().filter(Differences::wasIssued).toList();
        historyKnown = complete && !past.isEmpty();
        issued = past.stream()
                .collect(groupingBy(
                        Differences::supplier,
                        mapping(payable -> payable.amount().minorUnits(), toList())));
        suppliers = Set.copyOf(past.stream().map(Payable::creditor).toList());
        waiting = all.stream().filter(Payable::isRecorded).collect(groupingBy(Differences::same, counting()));
    }

    public Set<Difference> of(Payable payable) {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (isLarge(payable)) {
            found.add(Difference.LARGE);
        }
        if (historyKnown && !suppliers.contains(payable.creditor())) {
            found.add(Difference.NEW_SUPPLIER);
        }
        if (payable.dueOn().isAfter(today.plusDays(USUAL_DAYS))) {
            found.add(Difference.LATE);
        }
        if (waiting.getOrDefault(same(payable), 0L) > 1) {
            found.add(Difference.TWIN);
        }
        return found;
    }

    private boolean isLarge(Payable payable) {
        List<Long> amounts = issued.getOrDefault(supplier(payable), List.of());
        if (amounts.size() < AMOUNTS_MIN) {
            return false;
        }
        long median =
                amounts.stream().sorted().skip(amounts.size() / 2).findFirst().orElseThrow();
        return payable.amount().minorUnits() / TIMES_USUAL >= median;
    }

    private static boolean wasIssued(Payable payable) {
        return payable.isOnChain();
    }

    private static Supplier supplier(Payable payable) {
        return new Supplier(payable.creditor(), payable.amount().currency());
    }

    private static Same same(Payable payable) {
        return new Same(payable.creditor(), payable.amount());
    }
}
