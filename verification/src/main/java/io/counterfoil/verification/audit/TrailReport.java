package io.counterfoil.verification.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of the audit trail found.
 *
 * @param service whose trail it is
 * @param commandsWithoutEntry commands that no entry names: of a crash between effect and entry, or under way at this moment;
 *     null for a service without a table of commands
 * @param findings at most {@value #FINDINGS_LISTED_MAX}, in the order of entries
 * @param findingsTotal all of them
 * @param witnessedEntries how many entries the service itself remembers outside the database
 * @param anchoredEntries how many entries the chain vouches for; what is after them rests on vault and witness alone
 */
public record TrailReport(
        String service,
        String stream,
        long entries,
        long heads,
        long witnessedEntries,
        long anchoredEntries,
        @Nullable Long commandsWithoutEntry,
        List<Finding> findings,
        long findingsTotal) {

    public static final int FINDINGS_LISTED_MAX = 1_000;

    public TrailReport {
        findings = List.copyOf(findings);
    }

    /** The same, of the instance that is called so. */
    TrailReport named(String instance) {
        return new TrailReport(
                instance,
                stream,
                entries,
                heads,
                witnessedEntries,
                anchoredEntries,
                commandsWithoutEntry,
                findings,
                findingsTotal);
    }

    @JsonProperty
    public boolean passed() {
        return findingsTotal == 0;
    }

    public String toText() {
        StringBuilder text = new StringBuilder("Audit trail of %s, %s%n".formatted(service, stream));
        text.append("  %-26s %,12d%n".formatted("entries", entries));
        text.append("  %-26s %,12d%n".formatted("heads", heads));
        text.append("  %-26s %,12d%n".formatted("entries witnessed", witnessedEntries));
        text.append("  %-26s %,12d%n".formatted("entries anchored", anchoredEntries));
        if (commandsWithoutEntry != null) {
            text.append("  %-26s %,12d%n".formatted("commands without entry", commandsWithoutEntry));
        }
        for (Finding finding : findings) {
            String where = finding.from() == finding.to()
                    ? "entry " + finding.from()
                    : "entries " + finding.from() + " to " + finding.to();
            text.append("- %s %s: %s%n".formatted(finding.kind(), where, finding.explanation()));
        }
        if (findingsTotal > findings.size()) {
            text.append("... and %,d more%n".formatted(findingsTotal - findings.size()));
        }
        return text.append(
                        passed()
                                ? "Verified: nothing was changed, removed or added.%n".formatted()
                                : "NOT verified: %,d findings.%n".formatted(findingsTotal))
                .toString();
    }
}
