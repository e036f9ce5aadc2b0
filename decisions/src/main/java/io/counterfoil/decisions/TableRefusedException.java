package io.counterfoil.decisions;

import java.util.List;
import java.util.stream.Collectors;

/** A table that cannot decide; all that is wrong with it, up to a limit, at once. */
public final class TableRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<TableFault> faults;

    TableRefusedException(List<TableFault> faults) {
        super(faults.stream().map(TableFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    TableRefusedException(String what) {
        this(List.of(new TableFault("", what)));
    }

    public List<TableFault> faults() {
        return faults;
    }
}
