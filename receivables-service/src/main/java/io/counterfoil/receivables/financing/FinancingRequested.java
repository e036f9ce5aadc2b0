package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A holder asked banks for money on a part of a piece. */
record FinancingRequested(
        UUID financingId,
        UUID voucherId,
        UUID payableId,
        UUID supplier,
        Money value,
        List<UUID> banks,
        LocalDate quoteBy)
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
        return readers(supplier, banks);
    }

    static FinancingRequested of(FinancingRequests.FinancingRequest request) {
        return new FinancingRequested(
                request.id(),
                request.voucherId(),
                request.payableId(),
                request.supplier(),
                request.value(),
                request.banks(),
                Objects.requireNonNull(request.quoteBy()));
    }

    static Set<UUID> readers(UUID supplier, List<UUID> banks) {
        Set<UUID> readers = new HashSet<>(banks);
        readers.add(supplier);
        return readers;
    }
}
