package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.service.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sums of the table {@code figure}: of each payable and piece that these blocks touch, what it adds after them less what it
 * added before. So no sum can differ from its parts, whatever the events were.
 */
final class Figures {

    private static final Set<PayableState> OWED =
            EnumSet.of(PayableState.ISSUED, PayableState.OVERDUE, PayableState.DEFAULTED);
    private static final Set<PayableState> LATE = EnumSet.of(PayableState.OVERDUE, PayableState.DEFAULTED);

    private record Key(String measure, String currency, String of) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::measure)
                    .thenComparing(Key::currency)
                    .thenComparing(Key::of)
                    .compare(this, other);
        }
    }

    private record Change(long number, long value) {

        Change plus(Change other) {
            return new Change(number + other.number, value + other.value);
        }

        boolean isNone() {
            return number == 0 && value == 0;
        }
    }

    private final Map<Key, Change> changes = new TreeMap<>();
    private final Set<PayableRow> payables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PieceRow> pieces = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Before anything of it is changed. */
    void touched(PayableRow row) {
        if (payables.add(row)) {
            count(row, -1);
        }
    }

    /** Before anything of it is changed. */
    void touched(PieceRow row) {
        if (pieces.add(row)) {
            count(row, -1);
        }
    }

    /** A row that was not there before. */
    void made(Object row) {
        if (row instanceof PayableRow payable) {
            payables.add(payable);
        } else if (row instanceof PieceRow piece) {
            pieces.add(piece);
        } else if (row instanceof MovementRow movement) {
            count(movement.kind.name(), movement.currency, movement.day, new Change(1, movement.value));
        }
    }

    void takenBack(MovementRow movement) {
        count(movement.kind.name(), movement.currency, movement.day, new Change(-1, -movement.value));
    }

    private void count(PayableRow row, int sign) {
        if (row.live > 0 && OWED.contains(row.state)) {
            Change change = new Change(sign, sign * row.live);
            count("DEBTOR", row.currency, row.debtor, change);
            if (LATE.contains(row.state)) {
                count("OVERDUE", row.currency, row.debtor, change);
            }
        }
    }

    private void count(PieceRow row, int sign) {
        if (circulates(row)) {
            Change change = new Change(sign, sign * row.value);
            count("HOLDER", row.currency, row.holder, change);
            count("DEPTH", row.currency, row.depth, change);
        }
    }

    /** What the creditor has not accepted yet is nobody's claim. */
    private static boolean circulates(PieceRow row) {
        return row.value > 0
                && row.state != PieceState.CANCELLED
                && (row.state != PieceState.OFFERED || row.parentId != null);
    }

    private void count(String measure, String currency, Object of, Change change) {
        changes.merge(new Key(measure, currency, of.toString()), change, Change::plus);
    }

    /**
     * A row is inserted before it is changed, because an inserted one has to keep the constraints by itself and a change may be
     * negative. What there is none of has no row.
     */
    void write(Sql sql) {
        payables.forEach(row -> count(row, 1));
        pieces.forEach(row -> count(row, 1));
        changes.values().removeIf(Change::isNone);
        if (changes.isEmpty()) {
            return;
        }
        List<String> measures = new ArrayList<>();
        List<String> currencies = new ArrayList<>();
        List<String> of = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        changes.forEach((key, change) -> {
            measures.add(key.measure());
            currencies.add(key.currency());
            of.add(key.of());
            numbers.add(change.number());
            values.add(change.value());
        });
        sql.update("""
                insert into figure (measure, currency, of, number, value)
                select *, 0, 0 from unnest(?, ?, ?) on conflict do nothing
                """, measures, currencies, of);
        sql.update("""
                update figure f set number = f.number + c.number, value = f.value + c.value
                from unnest(?, ?, ?, ?, ?) as c (measure, currency, of, number, value)
                where f.measure = c.measure and f.currency = c.currency and f.of = c.of
                """, measures, currencies, of, numbers, values);
        if (numbers.stream().anyMatch(number -> number < 0)) {
            sql.update("""
                    delete from figure f using unnest(?, ?, ?) as c (measure, currency, of)
                    where f.measure = c.measure and f.currency = c.currency and f.of = c.of and f.number = 0
                    """, measures, currencies, of);
        }
    }
}
