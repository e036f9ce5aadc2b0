package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A bank answered with a quote. Its price is for those who may read the request. */
record FinancingQuoted(UUID financingId, UUID quoteId, UUID bank, UUID supplier, Money value, LocalDate validUntil)
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
}
