package io.counterfoil.receivables.operation;

import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A command was refused by the chain, or lapsed without reaching it: it changed nothing. Only who gave it may know. */
public record CommandEnded(Detail detail, UUID participant, SubmissionOutcome outcome) implements Fact {

    /** Whether its end is one that nothing else tells of: what was confirmed is told by the chain's own events. */
    public static boolean isWorthTelling(SubmissionOutcome outcome) {
        return switch (outcome.state()) {
            case PENDING, CONFIRMED -> false;
            case REVERTED, LAPSED, REFUSED -> true;
        };
    }

    @Override
    public String aggregate() {
        return "command";
    }

    @Override
    public String kind() {
        return outcome.state() == SubmissionOutcome.State.REVERTED ? "command-refused" : "command-lapsed";
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
