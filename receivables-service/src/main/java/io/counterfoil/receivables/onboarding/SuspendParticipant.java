package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerCommand.Governed;
import io.counterfoil.ledger.LedgerCommand.Reinstate;
import io.counterfoil.ledger.LedgerCommand.Suspend;
import io.counterfoil.receivables.governance.OperatorsTogether;
import io.counterfoil.receivables.governance.SupportRequest;
import io.counterfoil.receivables.operation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Operators suspend a participant: it starts nothing, keeps what it holds, and is repaid. Or they reinstate it. */
@ApplicationScoped
public class SuspendParticipant {

    private final OperatorsTogether together;
    private final Participants participants;

    SuspendParticipant(OperatorsTogether together, Participants participants) {
        this.together = together;
        this.participants = participants;
    }

    public Outcome suspend(SupportRequest asked, UUID participant) {
        return support(asked, participant, Suspend::new);
    }

    public Outcome reinstate(SupportRequest asked, UUID participant) {
        return support(asked, participant, Reinstate::new);
    }

    private Outcome support(SupportRequest asked, UUID participant, Function<UUID, Governed> call) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "participant");
            if (participants.rolesOf(List.of(participant)).isEmpty()) {
                throw RefusedException.notFound("participant");
            }
            return call.apply(participant);
        });
    }
}
