package io.counterfoil.portal.credit;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Payables of one invoice, which differ only in what a test is about. */
final class Credited {

    private static final UUID SUPPLIER = UUID.randomUUID();

    private Credited() {}

    static Payable of(String amount, LocalDate issuedOn) {
        return of("INV-1", amount, issuedOn, Payable.State.RECORDED);
    }

    static Payable of(String invoiceNumber, String amount, LocalDate issuedOn, Payable.State state) {
        return new Payable(
                UUID.randomUUID(),
                UUID.randomUUID(),
                invoiceNumber,
                UUID.randomUUID(),
                SUPPLIER,
                UUID.randomUUID(),
                null,
                Money.parse(amount, "CNY"),
                issuedOn,
                issuedOn.plusDays(60),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
