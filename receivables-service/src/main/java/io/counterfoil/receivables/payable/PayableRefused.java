package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** The debtor refused what it had recorded; it will never be issued. */
record PayableRefused(UUID payableId, UUID debtor, UUID creditor, UUID payingBank, Money value, String reason)
        implements Fact {

    @Override
    public String aggregate() {
        return "payable";
    }

    @Override
    public UUID subject() {
        return payableId;
    }

    @Override
    public Set<UUID> readers() {
        return Set.of(debtor, creditor, payingBank);
    }
}
