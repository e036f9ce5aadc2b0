package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** A bank that was asked has verified the documents. */
record FinancingVerified(UUID financingId, UUID bank, UUID supplier, Money value) implements Fact {

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

    static FinancingVerified of(FinancingRequests.FinancingRequest request, FinancingStep step) {
        return new FinancingVerified(request.id(), step.bank(), request.supplier(), request.value());
    }
}
