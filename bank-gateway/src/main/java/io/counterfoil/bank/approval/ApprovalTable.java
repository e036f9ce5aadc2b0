package io.counterfoil.bank.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules by which a bank approves, as somebody proposed them and somebody else put them into force.
 *
 * @param version from 1, of the bank
 * @param file a DMN table that answers {@link ApprovalQuestion}
 * @param decidedBy who put it into force, or rejected it
 */
public record ApprovalTable(
        int version,
        State state,
        String file,
        List<ApprovalExample> examples,
        By proposedBy,
        @Nullable By decidedBy,
        @Nullable String reason) {

    public enum State {
        PROPOSED,
        ACTIVE,
        REJECTED,
        REPLACED;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param subject tells persons apart */
    public record By(String subject, String name, Instant at) {}

    public ApprovalTable {
        examples = List.copyOf(examples);
    }
}
