package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Every bank that was asked says that the documents are not verified. No bank learns what the others say. */
record FinancingNotVerified(UUID financingId, UUID supplier, Money value, List<UUID> banks) implements Fact {

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
        return Set.of(supplier);
    }

    static FinancingNotVerified of(FinancingRequests.FinancingRequest request) {
        return new FinancingNotVerified(request.id(), request.supplier(), request.value(), request.banks());
    }
}
