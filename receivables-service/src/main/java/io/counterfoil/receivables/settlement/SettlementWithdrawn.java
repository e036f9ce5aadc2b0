package io.counterfoil.receivables.settlement;

import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** A debtor took its instruction back before the bank began. */
record SettlementWithdrawn(UUID settlementId, UUID payableId, UUID debtor, UUID payingBank) implements Fact {

    @Override
    public String aggregate() {
        return "settlement";
    }

    @Override
    public UUID subject() {
        return payableId;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(debtor, payingBank);
    }
}
