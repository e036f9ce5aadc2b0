package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.DOCUMENT;
import static io.counterfoil.verification.ProjectionTable.PARTICIPANT;
import static io.counterfoil.verification.ProjectionTable.POLICY_LIMIT;
import static io.counterfoil.verification.ProjectionTable.RESERVATION;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.Role;
import java.util.Set;

/** The registers beside the vouchers: documents with their reservations, participants, limits. */
final class RegisterFold {

    private final Fold fold;

    RegisterFold(Fold fold) {
        this.fold = fold;
    }

    void attested(LedgerEvent.DocumentAttested event) {
        String document = event.fingerprint().hex();
        fold.set(DOCUMENT, document, "kind", event.kind());
        fold.set(DOCUMENT, document, "currency", event.currency());
        fold.set(DOCUMENT, document, "financeable", event.limit());
        fold.set(DOCUMENT, document, "reserved", 0);
        fold.set(DOCUMENT, document, "drawn", 0);
        fold.set(DOCUMENT, document, "released", 0);
        fold.set(DOCUMENT, document, "attester", event.attester());
        fold.set(DOCUMENT, document, "frozen", false);
    }

    void reserved(LedgerEvent.DocumentReserved event) {
        String reservation = Rows.key(event.financingId(), event.fingerprint());
        fold.add(DOCUMENT, event.fingerprint().hex(), "reserved", event.amount());
        fold.set(RESERVATION, reservation, "amount", event.amount());
        fold.set(RESERVATION, reservation, "state", "RESERVED");
    }

    void drawn(LedgerEvent.DocumentDrawn event) {
        fold.add(DOCUMENT, event.fingerprint().hex(), "reserved", -event.amount());
        fold.add(DOCUMENT, event.fingerprint().hex(), "drawn", event.amount());
        fold.set(RESERVATION, Rows.key(event.financingId(), event.fingerprint()), "state", "DRAWN");
    }

    void lapsed(LedgerEvent.DocumentLapsed event) {
        fold.add(DOCUMENT, event.fingerprint().hex(), "reserved", -event.amount());
        fold.set(RESERVATION, Rows.key(event.financingId(), event.fingerprint()), "state", "LAPSED");
    }

    void released(LedgerEvent.DocumentReleased event) {
        fold.add(DOCUMENT, event.fingerprint().hex(), "released", event.amount());
        fold.set(RESERVATION, Rows.key(event.financingId(), event.fingerprint()), "state", "RELEASED");
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
