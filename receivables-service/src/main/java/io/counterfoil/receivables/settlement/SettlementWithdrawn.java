package io.counterfoil.receivables.settlement;

import io.counterfoil.receivables.settlement.SettlementInstructions.SettlementInstruction;
import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** A debtor took its instruction back before the bank began, or gave another one to the bank that pays in its place. */
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

    static SettlementWithdrawn of(SettlementInstruction instruction) {
        return new SettlementWithdrawn(
                instruction.id(), instruction.payableId(), instruction.debtor(), instruction.payingBank());
    }
}
