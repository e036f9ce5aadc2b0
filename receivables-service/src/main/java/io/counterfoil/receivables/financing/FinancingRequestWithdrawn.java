package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The supplier withdrew its request before it took a quote. */
record FinancingRequestWithdrawn(
        UUID financingId, UUID voucherId, UUID payableId, UUID supplier, Money value, List<UUID> banks)
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
        return FinancingRequested.readers(supplier, banks);
    }

    static FinancingRequestWithdrawn of(FinancingRequests.FinancingRequest request) {
        return new FinancingRequestWithdrawn(
                request.id(),
                request.voucherId(),
                request.payableId(),
                request.supplier(),
                request.value(),
                request.banks());
    }
}
