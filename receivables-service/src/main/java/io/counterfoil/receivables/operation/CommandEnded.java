package io.counterfoil.receivables.operation;

import io.counterfoil.ledger.EndedSubmission;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A command was refused by the chain, or lapsed without reaching it: it changed nothing. Or it was called lapsed, and a block has
 * shown that it took effect after all. Only who gave it may know.
 */
public record CommandEnded(Detail detail, UUID participant, SubmissionOutcome outcome) implements Fact {

    /** Whether its end is one that nothing else tells of: what was confirmed is told by the chain's own events. */
    public static boolean isWorthTelling(EndedSubmission ended) {
        return switch (ended.submission().outcome().state()) {
            case PENDING -> false;
            case CONFIRMED -> ended.isCorrected();
            case REVERTED, LAPSED, REFUSED -> true;
        };
    }

    @Override
    public String aggregate() {
        return "command";
    }

    @Override
    public String kind() {
        return switch (outcome.state()) {
            case CONFIRMED -> "command-confirmed";
            case REVERTED -> "command-refused";
            case PENDING, LAPSED, REFUSED -> "command-lapsed";
        };
    }

    @Override
    public UUID subject() {
        return detail.id();
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(participant);
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("operationId", detail.id());
        data.put("kind", detail.kind().wireName());
        data.put("participant", participant);
        if (detail.resourceId() != null) {
            data.put("resourceId", detail.resourceId());
        }
        outcome.failure()
                .ifPresent(failure -> data.put(
                        "problem",
                        LedgerRefusals.refusalFor(detail.kind(), failure).problemName()));
        return data;
    }
}
