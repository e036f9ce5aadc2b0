package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.platform.Listing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The standing instructions of a supplier, the newest first.
 *
 * @param stopped the latest of them; {@code notListed} older ones are left out
 * @param complete false if there are more than were read
 * @param justGiven the one that the user has just given; null if there is none
 * @param justStopped the one that the user has just stopped; null if there is none
 */
public record StandingInstructionsView(
        List<Row> active,
        List<Row> stopped,
        int notListed,
        boolean complete,
        @Nullable Row justGiven,
        @Nullable Row justStopped) {

    static final int STOPPED_MAX = 20;

    /** @param debtor by name */
    public record Row(StandingInstruction instruction, String debtor) {

        /** Of the form in which another one is given for the same debtor. */
        public String anew() {
            return StandingInstructionPages.PATH + "/new"
                    + new Typed(
                                    instruction.debtor().toString(),
                                    instruction.yearlyCostMax().toPlainString())
                            .query();
        }
    }

    /**
     * @param all in the order of their giving
     * @param names of debtors
     */
    static StandingInstructionsView of(
            Listing<StandingInstruction> all,
            Function<UUID, String> names,
            @Nullable UUID justGiven,
            @Nullable UUID justStopped) {
        List<StandingInstruction> newestFirst = new ArrayList<>(all.items());
        Collections.reverse(newestFirst);
        List<Row> active = rows(newestFirst, true, names);
        List<Row> stopped = rows(newestFirst, false, names);
        return new StandingInstructionsView(
                active,
                stopped.stream().limit(STOPPED_MAX).toList(),
                Math.max(0, stopped.size() - STOPPED_MAX),
                all.complete(),
                find(active, justGiven),
                find(stopped, justStopped));
    }

    private static List<Row> rows(List<StandingInstruction> all, boolean active, Function<UUID, String> names) {
        return all.stream()
                .filter(one -> one.isActive() == active)
                .map(one -> new Row(one, names.apply(one.debtor())))
                .toList();
    }

    private static @Nullable Row find(List<Row> rows, @Nullable UUID id) {
        return rows.stream()
                .filter(row -> row.instruction().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
