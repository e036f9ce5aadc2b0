package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The bank whose quote was taken has made its right public at the movable-property registry. */
record FinancingRegistered(UUID financingId, UUID bank, UUID supplier, Money value, String registrationNumber)
        implements Fact {

    @Override
    public String aggregate() {
        return "financing";
    }

    @Override
    public UUID subject() {
        return financingId;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(bank, supplier);
    }

    static FinancingRegistered of(FinancingRequests.FinancingRequest request, FinancingStep step) {
        return new FinancingRegistered(
                request.id(),
                step.bank(),
                request.supplier(),
                request.value(),
                Objects.requireNonNull(step.registrationNumber()));
    }
}
