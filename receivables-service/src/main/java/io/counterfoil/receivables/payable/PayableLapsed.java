package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Nobody confirmed or refused it in time; it will never be issued. */
record PayableLapsed(
        UUID payableId, UUID debtor, UUID creditor, UUID payingBank, Money value, LocalDate dueOn, LocalDate lapsedOn)
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
