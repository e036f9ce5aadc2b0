package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers that came back to somebody who had passed them on: trade that only goes round. Found where the last hop of a circle
 * was on the day that is looked at.
 */
public final class Circles {

    private Circles() {}

    /** @param hops of whole vouchers, each in the order of the chain */
    public static List<Finding> closedOn(LocalDate day, List<Hop> hops) {
        Map<UUID, List<Hop>> byPayable =
                hops.stream().collect(Collectors.groupingBy(Hop::payable, LinkedHashMap::new, Collectors.toList()));
        Map<String, Finding> found = new LinkedHashMap<>();
        for (List<Hop> voucher : byPayable.values()) {
            for (int last = 0; last < voucher.size(); last++) {
                if (voucher.get(last).day().equals(day)) {
                    List<Hop> circle = circle(voucher, last);
                    if (!circle.isEmpty()) {
                        Finding finding = finding(circle);
                        found.putIfAbsent(finding.about(), finding);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The shortest way on which the value left who gets it back; empty if it never did. */
    private static List<Hop> circle(List<Hop> voucher, int last) {
        Hop closing = voucher.get(last);
        // Of whoever can have got it from its new holder: the hop by which it did.
        Map<UUID, @Nullable Hop> cameBy = new HashMap<>();
        Map<UUID, Integer> length = new HashMap<>();
        cameBy.put(closing.taker(), null);
        length.put(closing.taker(), 0);
        for (int i = 0; i < last; i++) { // in their order, so that no hop follows a later one
            Hop hop = voucher.get(i);
            Integer reached = length.get(hop.giver());
            if (reached != null && !length.containsKey(hop.taker())) {
                cameBy.put(hop.taker(), hop);
                length.put(hop.taker(), reached + 1);
            }
        }
        List<Hop> way = new ArrayList<>();
        for (Hop hop = cameBy.get(closing.giver()); hop != null; hop = cameBy.get(hop.giver())) {
            way.add(0, hop);
        }
        if (!way.isEmpty()) {
            way.add(closing);
        }
        return way;
    }

    private static Finding finding(List<Hop> circle) {
        Hop first = circle.get(0);
        List<UUID> involved = circle.stream().map(Hop::giver).toList();
        Money least = circle.stream()
                .map(Hop::value)
                .min(Comparator.comparing(Money::minorUnits))
                .orElseThrow();
        return new Finding(
                AlertKind.CIRCULAR,
                first.payable() + " " + Collections.min(involved),
                first.giver(),
                involved,
                List.of(first.payable()),
                least,
                null,
                involved.size(),
                first.day(),
                circle.get(circle.size() - 1).day());
    }
}
