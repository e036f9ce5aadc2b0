package io.counterfoil.replay.plan;

import io.counterfoil.intake.Receivable;
import io.counterfoil.replay.plan.PlannedReceivable.DatedStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What happens on which day. The same file and seed always give the same plan.
 *
 * @param days in order; days on which nothing happens are not there
 * @param steps number of steps on all days
 */
public record ReplayPlan(String fileSha256, long seed, SortedMap<LocalDate, List<Chain>> days, long steps) {

    /** What happens about one receivable on one day, one step after the other; chains run beside each other. */
    public record Chain(PlannedReceivable planned, List<Step> steps) {
        public Chain {
            steps = List.copyOf(steps);
        }

        /** The last of this receivable: what is known about it may be forgotten afterwards. */
        public boolean isLast() {
            List<DatedStep> all = planned.steps();
            return all.get(all.size() - 1).step().equals(steps.get(steps.size() - 1));
        }
    }

    public static ReplayPlan of(String fileSha256, long seed, List<Receivable> receivables) {
        SortedMap<LocalDate, List<Chain>> days = new TreeMap<>();
        long count = 0;
        for (Receivable receivable : receivables) {
            SplittableRandom random = new SplittableRandom(Derived.seed(fileSha256, seed, receivable.row()));
            PlannedReceivable planned = ReceivablePlanner.plan(receivable, random);
            count += planned.steps().size();
            SortedMap<LocalDate, List<Step>> byDay = new TreeMap<>();
            planned.steps()
                    .forEach(dated -> byDay.computeIfAbsent(dated.day(), day -> new ArrayList<>())
                            .add(dated.step()));
            byDay.forEach((day, steps) ->
                    days.computeIfAbsent(day, first -> new ArrayList<>()).add(new Chain(planned, steps)));
        }
        return new ReplayPlan(fileSha256, seed, days, count);
    }

    /** The Idempotency-Key of a step of a row, and of its n-th attempt when an earlier one lapsed on its way to the chain. */
    public String key(int row, String step, int attempt) {
        return Derived.key(fileSha256, seed, row, step, attempt);
    }

    /** Where this replay keeps what makes a second run quick. */
    public String folder() {
        return fileSha256.substring(0, 16) + "-" + seed;
    }
}
