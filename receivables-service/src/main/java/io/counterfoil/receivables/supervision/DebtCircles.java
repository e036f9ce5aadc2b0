package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.supervision.DebtNetwork.Circle;
import io.counterfoil.receivables.supervision.DebtNetwork.Debt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Circles of debts of at most {@value #LENGTH_MAX} participants. Each is found once, from the smallest of its ids. Looking
 * ends after {@value #STEPS_MAX} steps, because a dense network has more circles than anybody can look at.
 */
final class DebtCircles {

    static final int LENGTH_MAX = 6;
    static final int CIRCLES_MAX = 50;
    private static final int STEPS_MAX = 200_000;

    private final Map<UUID, List<Debt>> byDebtor = new LinkedHashMap<>();
    private final List<Circle> found = new ArrayList<>();
    private final Deque<Debt> way = new ArrayDeque<>();
    private final Map<UUID, Boolean> onTheWay = new HashMap<>();
    private int steps;

    private DebtCircles(List<Debt> debts) {
        debts.forEach(debt -> byDebtor.computeIfAbsent(debt.debtor(), first -> new ArrayList<>())
                .add(debt));
    }

    /** @param complete false if there are more */
    record Found(List<Circle> circles, boolean complete) {}

    static Found in(List<Debt> debts) {
        DebtCircles circles = new DebtCircles(debts);
        circles.byDebtor.keySet().stream().sorted().forEach(start -> circles.follow(start, start));
        List<Circle> largest = circles.found.stream()
                .sorted(Comparator.comparing((Circle circle) -> circle.value().minorUnits())
                        .reversed())
                .limit(CIRCLES_MAX)
                .toList();
        return new Found(largest, circles.steps < STEPS_MAX && circles.found.size() <= CIRCLES_MAX);
    }

    private void follow(UUID start, UUID at) {
        if (way.size() == LENGTH_MAX) {
            return;
        }
        onTheWay.put(at, true);
        for (Debt debt : byDebtor.getOrDefault(at, List.of())) {
            if (++steps >= STEPS_MAX) {
                break;
            }
            way.addLast(debt);
            if (debt.holder().equals(start)) {
                found.add(circle());
            } else if (debt.holder().compareTo(start) > 0 && !onTheWay.getOrDefault(debt.holder(), false)) {
                follow(start, debt.holder());
            }
            way.removeLast();
        }
        onTheWay.remove(at);
    }

    private Circle circle() {
        Money least = way.stream()
                .map(Debt::value)
                .min(Comparator.comparing(Money::minorUnits))
                .orElseThrow();
        return new Circle(way.stream().map(Debt::debtor).toList(), least);
    }
}
