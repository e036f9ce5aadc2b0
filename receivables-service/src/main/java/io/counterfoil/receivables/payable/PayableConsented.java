package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.service.events.Fact;
import java.util.Set;
import java.util.UUID;

/** A checker consented, and others have to; the last consent issues the voucher. */
record PayableConsented(UUID payableId, UUID debtor, Money value, int consentsMissing) implements Fact {

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
        return Set.of(debtor);
    }
}
