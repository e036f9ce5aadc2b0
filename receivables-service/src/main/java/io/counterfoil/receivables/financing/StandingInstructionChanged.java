package io.counterfoil.receivables.financing;

import io.counterfoil.receivables.financing.StandingInstructions.StandingInstruction;
import io.counterfoil.service.events.Fact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A supplier gave a standing instruction, or stopped one. */
record StandingInstructionChanged(Change change, StandingInstruction instruction) implements Fact {

    enum Change {
        STANDING_INSTRUCTION_GIVEN,
        STANDING_INSTRUCTION_STOPPED
    }

    @Override
    public String aggregate() {
        return "participant";
    }

    @Override
    public String kind() {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public UUID subject() {
        return instruction.supplier();
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(instruction.supplier());
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("instructionId", instruction.id());
        data.put("supplier", instruction.supplier());
        data.put("debtor", instruction.debtor());
        data.put("yearlyCostMax", instruction.yearlyCostMax().toPlainString());
        return data;
    }
}
