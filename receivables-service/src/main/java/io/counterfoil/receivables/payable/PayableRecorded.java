package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The maker of a debtor recorded what it owes. */
record PayableRecorded(
        UUID payableId,
        UUID rootId,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        Money value,
        LocalDate dueOn,
        LocalDate confirmBy)
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

    static PayableRecorded of(PayableRecord payable, LocalDate confirmBy) {
        return new PayableRecorded(
                payable.id(),
                payable.rootId(),
                payable.debtor(),
                payable.creditor(),
                payable.payingBank(),
                payable.value(),
                payable.dueOn(),
                confirmBy);
    }
}
