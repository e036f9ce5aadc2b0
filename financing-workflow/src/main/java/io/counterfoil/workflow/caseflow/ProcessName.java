package io.counterfoil.workflow.caseflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four processes, by the id that their diagram has. */
public enum ProcessName {
    /** A recorded payable becomes a voucher that its creditor wanted; about the payable. */
    CONFIRMATION,
    /** A part passes to the holder's own supplier; about the offered piece. */
    CIRCULATION,
    /** A holder turns a piece into money; about the request. */
    FINANCING,
    /** Every holder is paid, or it is visible why not; about the payable. */
    LIQUIDATION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProcessName> of(String id) {
        return Arrays.stream(values())
                .filter(process -> process.id().equals(id))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ProcessName::id).toList();
    }
}
