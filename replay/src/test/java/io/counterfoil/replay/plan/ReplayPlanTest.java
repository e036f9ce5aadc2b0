package io.counterfoil.replay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.Money;
import io.counterfoil.replay.plan.PlannedReceivable.DatedStep;
import io.counterfoil.replay.plan.ReplayPlan.Chain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {
    private static final String FILE = "00".repeat(32);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void theSameFileAndSeedGiveTheSamePlanAndAnotherSeedDoesNot() {
        List<Receivable> receivables = receivables(200);
        assertEquals(
                ReplayPlan.of(FILE, 7, receivables).days(),
                ReplayPlan.of(FILE, 7, receivables).days());
        assertNotEquals(
                ReplayPlan.of(FILE, 7, receivables).days(),
                ReplayPlan.of(FILE, 8, receivables).days());
    }

    @Test
    void aLimitOnTheRowsChangesNoRowsPlan() {
        List<Receivable> receivables = receivables(50);
        Map<Integer, PlannedReceivable> all = byRow(ReplayPlan.of(FILE, 7, receivables));
        byRow(ReplayPlan.of(FILE, 7, receivables.subList(0, 10)))
                .forEach((row, planned) -> assertEquals(all.get(row), planned));
    }

    @Test
    void keysNameFileSeedRowStepAndAttempt() {
        ReplayPlan plan = ReplayPlan.of(FILE, 7, receivables(1));
        Set<String> keys = new HashSet<>();
        keys.add(plan.key(1, "record", 0));
        keys.add(plan.key(1, "record", 1));
        keys.add(plan.key(1, "confirm", 0));
        keys.add(plan.key(2, "record", 0));
        keys.add(ReplayPlan.of(FILE, 8, receivables(1)).key(1, "record", 0));
        keys.add(ReplayPlan.of("11".repeat(32), 7, receivables(1)).key(1, "record", 0));
        assertEquals(6, keys.size());
        assertTrue(keys.stream().allMatch(key -> key.matches("[0-9a-f]{32}")));
        assertEquals(
                plan.key(1, "record", 0), ReplayPlan.of(FILE, 7, receivables(1)).key(1, "record", 0));
    }

    @Test
    void whatTheFileSaysHappensOnTheDayTheFileSays() {
        for (PlannedReceivable planned :
                byRow(ReplayPlan.of(FILE, 7, receivables(500))).values()) {
            Receivable receivable = planned.receivable();
            Map<String, LocalDate> days = planned.steps().stream()
                    .collect(Collectors.toMap(step -> step.step().name(), DatedStep::day));
            assertEquals(receivable.issuedOn(), days.get("record"));
            if (receivable.disputed()) {
                assertEquals(Map.of("record", receivable.issuedOn(), "refuse", receivable.issuedOn()), days);
            } else {
                assertEquals(receivable.issuedOn(), days.get("confirm"));
                assertEquals(receivable.settledOn(), days.get("settle"));
                assertEquals(receivable.settledOn(), days.get("redeem"));
                assertTrue(days.containsKey("accept-0"));
            }
        }
    }

    @Test
    void circulationAndFinancingEndBeforePaymentAndBeforeTheDueDate() {
        for (PlannedReceivable planned :
                byRow(ReplayPlan.of(FILE, 7, receivables(500))).values()) {
            Receivable receivable = planned.receivable();
            LocalDate settledOn = receivable.settledOn();
            LocalDate end =
                    settledOn != null && settledOn.isBefore(receivable.dueOn()) ? settledOn : receivable.dueOn();
            for (DatedStep dated : planned.steps()) {
                Step step = dated.step();
                if (step instanceof Step.Offer offer) {
                    assertTrue(dated.day().isBefore(end), dated::toString);
                    assertFalse(offer.lastDay().isAfter(receivable.dueOn()), dated::toString);
                    assertFalse(offer.lastDay().isBefore(dated.day()), dated::toString);
                } else if (!(step instanceof Step.Settle || step instanceof Step.Redeem)
                        && dated.day().isAfter(receivable.issuedOn())) {
                    assertTrue(dated.day().isBefore(end), dated::toString);
                    assertFalse(dated.day().getDayOfWeek() == DayOfWeek.SUNDAY, dated::toString);
                }
            }
        }
    }

    @Test
    void nobodyPassesOnMoreThanItHolds() {
        for (PlannedReceivable planned :
                byRow(ReplayPlan.of(FILE, 7, receivables(500))).values()) {
            Map<Integer, Long> free =
                    new HashMap<>(Map.of(0, planned.receivable().amount().minorUnits()));
            for (DatedStep dated : planned.steps()) {
                if (dated.step() instanceof Step.Offer offer) {
                    free.merge(offer.parent(), -offer.value().minorUnits(), Long::sum);
                    free.put(offer.piece(), offer.value().minorUnits());
                } else if (dated.step() instanceof Step.Request request) {
                    free.merge(request.piece(), -request.value().minorUnits(), Long::sum);
                }
            }
            assertTrue(
                    free.values().stream().allMatch(left -> left >= 0),
                    () -> planned.steps().toString());
        }
    }

    @Test
    void noDayHasALongChainOfDependentSteps() {
        List<Chain> chains = ReplayPlan.of(FILE, 7, receivables(500)).days().values().stream()
                .flatMap(List::stream)
                .toList();
        long longerThanThree =
                chains.stream().filter(chain -> chain.steps().size() > 3).count();
        assertTrue(longerThanThree * 50 < chains.size(), longerThanThree + " of " + chains.size());
        assertTrue(chains.stream().allMatch(chain -> chain.steps().size() <= 6));
    }

    @Test
    void everyKindOfEndingOccurs() {
        Map<Class<?>, Long> kinds = byRow(ReplayPlan.of(FILE, 7, receivables(500))).values().stream()
                .flatMap(planned -> planned.steps().stream())
                .collect(Collectors.groupingBy(dated -> dated.step().getClass(), Collectors.counting()));
        assertEquals(Set.of(Step.class.getPermittedSubclasses()), kinds.keySet());
        assertTrue(kinds.get(Step.Offer.class) > kinds.get(Step.Decline.class));
        assertTrue(kinds.get(Step.TakeQuote.class) > kinds.get(Step.Approve.class), "some are never approved");
        assertEquals(kinds.get(Step.Approve.class), kinds.get(Step.PayOut.class), "an approved one is always paid out");
    }

    @Test
    void onlyTheLastChainOfAReceivableIsItsLast() {
        ReplayPlan plan = ReplayPlan.of(FILE, 7, receivables(100));
        long last = plan.days().values().stream()
                .flatMap(List::stream)
                .filter(Chain::isLast)
                .count();
        assertEquals(100, last);
    }

    private static Map<Integer, PlannedReceivable> byRow(ReplayPlan plan) {
        return plan.days().values().stream()
                .flatMap(List::stream)
                .map(Chain::planned)
                .distinct()
                .collect(Collectors.toMap(PlannedReceivable::row, planned -> planned));
    }

    /** Paid on the day, early, on time and late; one in five disputed. */
    private static List<Receivable> receivables(int count) {
        SplittableRandom random = new SplittableRandom(42);
        List<Receivable> receivables = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(row -> {
            LocalDate issued = FIRST.plusDays(random.nextInt(60));
            LocalDate settled = issued.plusDays(random.nextInt(45));
            receivables.add(new Receivable(
                    row,
                    row + 1,
                    "I-" + row,
                    "Debtor " + random.nextInt(5),
                    "Creditor " + random.nextInt(5),
                    issued,
                    issued.plusDays(30),
                    Money.parse(random.nextInt(1, 100_000) + ".17", "CNY"),
                    settled,
                    random.nextInt(5) == 0,
                    null,
                    null,
                    null));
        });
        return receivables;
    }
}
