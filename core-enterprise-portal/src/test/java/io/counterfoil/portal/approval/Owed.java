package io.counterfoil.portal.approval;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.payable.Payable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Payables that differ only in what a test is about. */
final class Owed {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    static final UUID SUPPLIER = UUID.randomUUID();

    private Owed() {}

    static Payable recorded(String amount, LocalDate dueOn) {
        return payable(SUPPLIER, Money.parse(amount, "CNY"), dueOn, Payable.State.RECORDED);
    }

    static Payable issued(String amount) {
        return payable(SUPPLIER, Money.parse(amount, "CNY"), TODAY.plusDays(30), Payable.State.ISSUED);
    }

    static Payable payable(UUID creditor, Money amount, LocalDate dueOn, Payable.State state) {
        return new Payable(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "INV-1",
                UUID.randomUUID(),
                creditor,
                UUID.randomUUID(),
                null,
                amount,
                TODAY,
                dueOn,
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
