package io.counterfoil.receivables.ledger;

import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent.BusinessDateAdvanced;
import io.counterfoil.receivables.projection.ProjectionSignal;
import io.counterfoil.service.audit.AnchorHeads;
import jakarta.enterprise.context.ApplicationScoped;

/** Whenever the business date moves, the audit trail's head is anchored. */
@ApplicationScoped
class AnchorEveryDay implements ProjectionSignal {

    private final AnchorHeads anchors;

    AnchorEveryDay(AnchorHeads anchors) {
        this.anchors = anchors;
    }

    @Override
    public void projected(LedgerBlock block) {
        boolean newDay = block.transactions().stream()
                .flatMap(transaction -> transaction.events().stream())
                .anyMatch(logged -> logged.event() instanceof BusinessDateAdvanced);
        if (newDay) {
            anchors.dayMoved();
        }
    }
}
