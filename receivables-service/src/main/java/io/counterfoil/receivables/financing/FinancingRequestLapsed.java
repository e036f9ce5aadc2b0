package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** No bank quoted in time, or no quote was taken while one was valid. */
record FinancingRequestLapsed(
        UUID financingId,
        UUID voucherId,
        UUID payableId,
        UUID supplier,
        Money value,
        List<UUID> banks,
        LocalDate lapsedOn)
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

    static FinancingRequestLapsed of(FinancingRequests.FinancingRequest request, LocalDate lapsedOn) {
        return new FinancingRequestLapsed(
                request.id(),
                request.voucherId(),
                request.payableId(),
                request.supplier(),
                request.value(),
                request.banks(),
                lapsedOn);
    }
}
