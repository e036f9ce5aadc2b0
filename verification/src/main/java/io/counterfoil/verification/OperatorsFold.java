package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.ACT;
import static io.counterfoil.verification.ProjectionTable.ACT_SUPPORT;
import static io.counterfoil.verification.ProjectionTable.AUDIT_ANCHOR;
import static io.counterfoil.verification.ProjectionTable.PARTICIPANT;
import static io.counterfoil.verification.ProjectionTable.RETIRED_KEY;

import io.counterfoil.ledger.LedgerEvent;
import java.util.UUID;

/** What the operators do together, replaced keys, and anchors of audit trails. */
final class OperatorsFold {

    private final Fold fold;

    OperatorsFold(Fold fold) {
        this.fold = fold;
    }

    void proposed(LedgerEvent.ActProposed event) {
        String act = event.actId().toString();
        fold.set(ACT, act, "target", event.target());
        fold.set(ACT, act, "data", event.data());
        fold.set(ACT, act, "proposer", event.by());
        fold.set(ACT, act, "last_day", event.lastDay());
        fold.set(ACT, act, "last_move", event.lastMove());
        fold.set(ACT, act, "state", "WAITING");
        fold.set(ACT, act, "supporters", 0);
        supported(event.actId(), event.by());
    }

    /** Again by one whose key was replaced: in its old place. */
    void supported(UUID actId, UUID by) {
        String act = actId.toString();
        long before = Long.parseLong(fold.text(ACT, act, "supporters"));
        long position = 1;
        while (position <= before
                && !by.toString().equals(fold.text(ACT_SUPPORT, Rows.key(act, position), "operator"))) {
            position++;
        }
        fold.add(ACT, act, "supporters", position > before ? 1 : 0);
        fold.set(ACT, act, "last_supporter", by);
        fold.set(ACT_SUPPORT, Rows.key(act, position), "operator", by);
        fold.set(
                ACT_SUPPORT,
                Rows.key(act, position),
                "signing_key",
                fold.text(PARTICIPANT, by.toString(), "signing_key"));
    }

    void ended(UUID actId, String state) {
        fold.set(ACT, actId.toString(), "state", state);
    }

    void keyRotated(LedgerEvent.KeyRotated event) {
        fold.set(PARTICIPANT, event.id().toString(), "signing_key", event.newKey());
        fold.set(RETIRED_KEY, event.oldKey(), "participant", event.id());
    }

    void anchored(LedgerEvent.AuditAnchored event) {
        String trail = Rows.key(event.by(), event.stream().hex());
        fold.set(AUDIT_ANCHOR, trail, "entries", event.entries());
        fold.set(AUDIT_ANCHOR, trail, "head", event.head());
        fold.set(AUDIT_ANCHOR, trail, "day", event.day());
    }
}
