package io.counterfoil.portal.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases, in the order in which they began.
 *
 * @param process null for all
 * @param payable of which all cases are shown; null for whoever's
 * @param next address of the page after this one; empty for the last one
 */
public record CasesView(
        List<Row> rows,
        @Nullable ProcessName process,
        CaseState state,
        @Nullable UUID payable,
        String next) {

    /** @param about whose payable it is; empty where that is not shown */
    public record Row(Case shown, String about) {}

    public ProcessName[] processes() {
        return ProcessName.values();
    }

    public CaseState[] states() {
        return CaseState.values();
    }

    public boolean isShown(ProcessName one) {
        return one == process;
    }

    public boolean isShown(CaseState one) {
        return one == state;
    }

    public String addressOf(ProcessName one) {
        return address(one, state);
    }

    public String addressOf(CaseState one) {
        return address(process, one);
    }

    public String addressOfAll() {
        return address(null, state);
    }

    static String address(@Nullable ProcessName process, CaseState state) {
        return "/cases?state=" + state.name() + (process == null ? "" : "&process=" + process.name());
    }
}
