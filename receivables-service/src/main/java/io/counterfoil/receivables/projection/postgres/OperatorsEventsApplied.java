package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.ActState;
import io.counterfoil.ledger.LedgerEvent.ActProposed;
import io.counterfoil.ledger.LedgerEvent.AuditAnchored;
import io.counterfoil.ledger.LedgerEvent.KeyRotated;
import io.counterfoil.ledger.LedgerEvent.ThresholdChanged;
import java.util.UUID;

/** Acts of the operators, keys, the threshold and anchors. Follows the contracts Operators, Participants and AuditAnchor. */
final class OperatorsEventsApplied {

    private final Rows rows;

    OperatorsEventsApplied(Rows rows) {
        this.rows = rows;
    }

    void proposed(ActProposed event) {
        ActRow act = new ActRow();
        act.id = event.actId();
        act.target = event.target();
        act.data = event.data().hex();
        act.proposer = event.by();
        act.lastDay = event.lastDay();
        act.lastMove = event.lastMove();
        act.state = ActState.WAITING;
        act.block = rows.block;
        support(act, event.by());
        rows.add(act);
    }

    /** Again by one whose key was replaced: in its old place. */
    void supported(UUID actId, UUID by) {
        ActRow act = waiting(actId);
        for (int position = 1; position <= act.supporters; position++) {
            ActSupportRow given = rows.actSupport(actId, position);
            if (given.operator.equals(by)) {
                given.block = rows.block;
                give(act, given);
                return;
            }
        }
        support(act, by);
    }

    void executed(UUID actId) {
        waiting(actId).state = ActState.EXECUTED;
    }

    void cancelled(UUID actId) {
        waiting(actId).state = ActState.CANCELLED;
    }

    void keyRotated(KeyRotated event) {
        rows.participant(event.id()).signingKey = event.newKey();
        RetiredKeyRow retired = new RetiredKeyRow();
        retired.signingKey = event.oldKey();
        retired.participant = event.id();
        retired.block = rows.block;
        rows.add(retired);
    }

    void thresholdChanged(ThresholdChanged event) {
        rows.setThreshold(event.to());
    }

    void anchored(AuditAnchored event) {
        AuditAnchorRow row = rows.auditAnchor(event.by(), event.stream());
        row.entries = event.entries();
        row.head = event.head().hex();
        row.day = event.day();
        rows.add(row);
    }

    private ActRow waiting(UUID actId) {
        ActRow act = rows.act(actId);
        if (act.state != ActState.WAITING) {
            throw new IllegalStateException("act " + actId + " has ended before: " + act.state);
        }
        return act;
    }

    private void support(ActRow act, UUID by) {
        act.supporters++;
        ActSupportRow support = new ActSupportRow();
        support.actId = act.id;
        support.position = act.supporters;
        support.operator = by;
        support.block = rows.block;
        give(act, support);
        rows.add(support);
    }

    private void give(ActRow act, ActSupportRow support) {
        act.lastSupporter = support.operator;
        support.signingKey = rows.unchangedParticipant(support.operator).signingKey;
    }
}
