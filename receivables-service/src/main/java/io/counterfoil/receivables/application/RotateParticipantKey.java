package io.counterfoil.receivables.application;

import io.counterfoil.ledger.LedgerCommand.RotateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Operators replace the key of a participant that lost it, or from whom it was stolen. */
@ApplicationScoped
public class RotateParticipantKey {

    private final OperatorsTogether together;
    private final Participants participants;

    RotateParticipantKey(OperatorsTogether together, Participants participants) {
        this.together = together;
        this.participants = participants;
    }

    /** @param signingAddress of the participant's new key, which it holds itself */
    public Outcome rotate(SupportRequest asked, UUID participant, String signingAddress) {
        return together.support(asked, () -> {
            together.requireOperator(asked.request(), "participant");
            if (participants.rolesOf(List.of(participant)).isEmpty()) {
                throw RefusedException.notFound("participant");
            }
            if (participants.isHosted(participant)) {
                throw RefusedException.policy(
                        "hosted-key",
                        "its key lies in the service's vault, which would go on signing with the old one",
                        "architecture");
            }
            return new RotateKey(participant, signingAddress.toLowerCase(Locale.ROOT));
        });
    }
}
