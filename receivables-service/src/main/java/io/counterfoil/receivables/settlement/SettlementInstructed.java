package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.settlement.SettlementInstructions.SettlementInstruction;
import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** A debtor told its paying bank to pay. */
record SettlementInstructed(UUID settlementId, UUID payableId, UUID debtor, UUID payingBank, Money amount)
        implements Fact {

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

    static SettlementInstructed of(SettlementInstruction instruction) {
        return new SettlementInstructed(
                instruction.id(),
                instruction.payableId(),
                instruction.debtor(),
                instruction.payingBank(),
                instruction.value());
    }
}
