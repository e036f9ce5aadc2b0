package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.PARTICIPANT;
import static io.counterfoil.verification.ProjectionTable.POLICY_LIMIT;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.Role;
import java.util.Set;

/** The registers beside the vouchers and the documents: participants, limits. */
final class RegisterFold {

    private final Fold fold;

    RegisterFold(Fold fold) {
        this.fold = fold;
    }

    void enrolled(LedgerEvent.ParticipantEnrolled event) {
        String participant = event.id().toString();
        fold.set(PARTICIPANT, participant, "signing_key", event.key());
        fold.set(PARTICIPANT, participant, "roles", bits(event.roles()));
        fold.set(PARTICIPANT, participant, "suspended", false);
    }

    void limit(LedgerEvent.LimitSet event) {
        String currency = event.currency() == null ? "" : event.currency();
        fold.set(POLICY_LIMIT, Rows.key(event.kind(), currency, event.effectiveFrom()), "value", event.value());
    }

    static int bits(Set<Role> roles) {
        return roles.stream().mapToInt(Role::bit).sum();
    }
}
