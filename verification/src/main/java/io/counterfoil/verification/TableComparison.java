package io.counterfoil.verification;

import io.counterfoil.verification.Differences.Broken;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds every row of every projection table, field by field, against the chain and against the folded events. */
final class TableComparison {

    private static final String PRESENT = "present";

    private final Tables chain;
    private final Tables database;
    private final Tables events;
    private final Differences differences;

    TableComparison(Tables chain, Tables database, Tables events, Differences differences) {
        this.chain = chain;
        this.database = database;
        this.events = events;
        this.differences = differences;
    }

    void compare() {
        for (ProjectionTable table : ProjectionTable.values()) {
            Rows inChain = chain.of(table);
            Rows inDatabase = database.of(table);
            Rows inEvents = events.of(table);
            for (String key : Rows.allKeys(inChain, inDatabase, inEvents)) {
                compare(table, key, inChain.find(key), inDatabase.find(key), inEvents.find(key));
            }
        }
    }

    private void compare(
            ProjectionTable table,
            String key,
            @Nullable String @Nullable [] inChain,
            @Nullable String @Nullable [] inDatabase,
            @Nullable String @Nullable [] inEvents) {
        // Events tell nothing of the projector's own checkpoint.
        boolean eventsTell = table != ProjectionTable.CHECKPOINT;
        Set<Broken> broken = EnumSet.noneOf(Broken.class);
        if ((inChain == null) != (inDatabase == null)) {
            broken.add(Broken.CHAIN_EQUALS_DATABASE);
        }
        if (eventsTell && (inEvents == null) != (inDatabase == null)) {
            broken.add(Broken.EVENTS_EQUAL_DATABASE);
        }
        if (!broken.isEmpty()) {
            reportRow(table, key, inChain, inDatabase, inEvents, broken);
        }
        if (inDatabase == null) {
            return;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            compareField(
                    table,
                    key,
                    i,
                    inChain == null ? Rows.UNTOLD : inChain[i],
                    inDatabase[i],
                    inEvents == null ? Rows.UNTOLD : inEvents[i]);
        }
    }

    private void reportRow(
            ProjectionTable table,
            String key,
            @Nullable String @Nullable [] inChain,
            @Nullable String @Nullable [] inDatabase,
            @Nullable String @Nullable [] inEvents,
            Set<Broken> broken) {
        boolean missing = inDatabase == null;
        String who = broken.size() == 2
                ? "chain and events"
                : broken.contains(Broken.CHAIN_EQUALS_DATABASE) ? "the chain" : "the events";
        differences.add(
                new Difference(
                        missing ? Difference.Kind.ROW_MISSING : Difference.Kind.ROW_EXTRA,
                        table.qualifiedName(),
                        key,
                        null,
                        presence(inChain),
                        presence(inDatabase),
                        presence(inEvents),
                        missing
                                ? who + " tell of this row, the database does not have it"
                                : "the database has this row, " + who + " do not tell of it"),
                broken);
    }

    private void compareField(
            ProjectionTable table,
            String key,
            int column,
            @Nullable String inChain,
            @Nullable String inDatabase,
            @Nullable String inEvents) {
        Set<Broken> broken = EnumSet.noneOf(Broken.class);
        if (Rows.isTold(inChain) && !Objects.equals(inChain, inDatabase)) {
            broken.add(Broken.CHAIN_EQUALS_DATABASE);
        }
        if (Rows.isTold(inEvents) && !Objects.equals(inEvents, inDatabase)) {
            broken.add(Broken.EVENTS_EQUAL_DATABASE);
        }
        if (broken.isEmpty()) {
            return;
        }
        differences.add(
                new Difference(
                        Difference.Kind.VALUE,
                        table.qualifiedName(),
                        key,
                        table.columns().get(column),
                        shown(inChain),
                        shown(inDatabase),
                        shown(inEvents),
                        broken.size() == 2
                                ? "chain and events agree against the database, or all three differ"
                                : broken.contains(Broken.CHAIN_EQUALS_DATABASE)
                                        ? "the database does not say what the chain says"
                                        : "the events lead to another value than the database's"),
                broken);
    }

    private static @Nullable String presence(@Nullable String @Nullable [] row) {
        return row == null ? null : PRESENT;
    }

    /** An empty field of a told row is something else than a reader that says nothing. */
    private static @Nullable String shown(@Nullable String value) {
        return value == null ? "(empty)" : Rows.told(value);
    }
}
