package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Participants.Standing;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether who asks may act off chain: known by its enrolment on chain, not by its token alone. What is sent to the chain, the chain checks. */
@ApplicationScoped
public class Enrolment {

    private final Participants participants;

    Enrolment(Participants participants) {
        this.participants = participants;
    }

    /** For what is kept of the participant. Suspended or not: who was suspended must be able to put things in order. */
    Standing requireEnrolled(Request request) {
        Standing standing = enrolled(request);
        // Not everybody on chain was enrolled by way of this service: the first operators were not.
        if (!participants.isRecorded(request.by())) {
            throw new RefusedException(
                    ReceivablesRefusal.NOT_RECORDED,
                    "participant " + request.by()
                            + " was not enrolled through this service, which keeps nothing of it: no profile, document, account or acceptance");
        }
        return standing;
    }

    private Standing enrolled(Request request) {
        return participants
                .standing(request.by())
                .orElseThrow(() -> new RefusedException(
                        CommonRefusal.NOT_ENROLLED, "participant " + request.by() + " is not enrolled"));
    }

    /** For what is kept of the participant. */
    void requireActive(Request request) {
        requireActive(request, requireEnrolled(request));
    }

    private static void requireActive(Request request, Standing standing) {
        if (standing.suspended()) {
            throw new RefusedException(CommonRefusal.SUSPENDED, "participant " + request.by() + " is suspended");
        }
    }

    /** For whoever is no operator nothing is there. */
    public void requireActiveOperator(Request request, String what) {
        boolean operator = participants
                .standing(request.by())
                .filter(standing -> standing.roles().contains(Role.OPERATOR))
                .isPresent();
        if (!operator) {
            throw RefusedException.notFound(what);
        }
        requireActive(request, enrolled(request));
    }

    /** Whoever is operator and has another role judges nothing of its own, whichever of its persons act. */
    static void requireAnotherParticipant(Request request, UUID owner, String what) {
        if (request.by().equals(owner)) {
            throw new RefusedException(
                    ReceivablesRefusal.OWN_PARTICIPANT,
                    "the " + what + " is the caller's own participant's; another operator has to judge it");
        }
    }
}
