package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The units of all pieces of a payable, in their order, are those from 1 to what was issued: no gap, no overlap. */
final class Intervals {

    private final Differences differences;

    Intervals(Differences differences) {
        this.differences = differences;
    }

    private record Interval(String piece, long first, long last) {}

    /** @param reader whose tables they are, for the report */
    void check(String reader, Tables tables) {
        Map<String, List<Interval>> byPayable = new HashMap<>();
        Rows pieces = tables.of(PIECE);
        for (String piece : pieces.keys()) {
            List<Interval> intervals = byPayable.computeIfAbsent(
                    String.valueOf(pieces.get(piece, "payable_id")), none -> new ArrayList<>());
            Long first = number(pieces.get(piece, "first_unit"));
            Long last = number(pieces.get(piece, "last_unit"));
            long worth = orZero(number(pieces.get(piece, "value"))) + orZero(number(pieces.get(piece, "redeemed")));
            if ((first == null || last == null ? 0 : last - first + 1) != worth) {
                report(reader, PIECE, piece, "units " + first + " to " + last + ", but worth and paid are " + worth);
            } else if (first != null && last != null) {
                intervals.add(new Interval(piece, first, last));
            }
        }
        Rows payables = tables.of(PAYABLE);
        for (String payable : new TreeSet<>(payables.keys())) {
            cover(
                    reader,
                    payable,
                    orZero(number(payables.get(payable, "issued"))),
                    byPayable.getOrDefault(payable, List.of()));
        }
    }

    private void cover(String reader, String payable, long issued, List<Interval> intervals) {
        long next = 1;
        for (Interval interval : intervals.stream()
                .sorted(Comparator.comparingLong(Interval::first).thenComparing(Interval::piece))
                .toList()) {
            if (interval.first() != next) {
                report(
                        reader,
                        PAYABLE,
                        payable,
                        (interval.first() > next ? "a gap" : "an overlap") + " before piece " + interval.piece()
                                + ": its first unit is " + interval.first() + ", not " + next);
                return;
            }
            next = interval.last() + 1;
        }
        if (next != issued + 1) {
            report(reader, PAYABLE, payable, "units 1 to " + (next - 1) + " of " + issued);
        }
    }

    private void report(String reader, ProjectionTable table, String id, String found) {
        differences.add(
                new Difference(
                        Difference.Kind.INTERVAL,
                        table.qualifiedName(),
                        id,
                        null,
                        reader.equals("chain") ? found : null,
                        reader.equals("database") ? found : null,
                        null,
                        "the intervals do not cover what was issued according to the " + reader),
                Differences.Broken.CONSERVATION);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Long number(@Nullable String value) {
        String told = Rows.told(value);
        return told == null ? null : Long.valueOf(told);
    }
}
