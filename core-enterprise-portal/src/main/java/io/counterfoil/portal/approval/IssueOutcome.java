package io.counterfoil.portal.approval;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.operation.Notice;
import java.util.List;
import java.util.UUID;

/**
 * What became of many payables that were approved at once.
 *
 * @param issued on chain
 * @param consented waiting for a further checker
 * @param pending on their way to the chain
 * @param refused each by itself; {@code refusedMore} are not listed
 * @param stopped commands that did not succeed as a whole, after they had been sent
 */
public record IssueOutcome(
        int issued,
        int consented,
        int pending,
        List<Row> refused,
        int refusedMore,
        List<Stopped> stopped,
        Attempt attempt) {

    /** @param why name of the refusal */
    public record Row(UUID id, String invoiceNumber, String supplier, Money amount, String why) {

        /** The rule that said no; empty for other refusals. */
        public String rule() {
            return why.startsWith("policy.") ? why.substring("policy.".length()) : "";
        }
    }

    /**
     * @param payables empty where no service knows the command
     * @param key of the next press
     */
    public record Stopped(Notice notice, List<UUID> payables, UUID key) {

        /** Sent again in smaller commands until the one that cannot be issued stands alone. */
        public int smaller() {
            return Math.max(1, payables.size() / 10);
        }
    }

    public int all() {
        return issued + consented + pending + notDone();
    }

    public int notDone() {
        return refused.size()
                + refusedMore
                + stopped.stream().mapToInt(part -> part.payables().size()).sum();
    }

    public boolean isOver() {
        return attempt.canBeGiven();
    }
}
