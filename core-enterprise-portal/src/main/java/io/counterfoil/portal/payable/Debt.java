package io.counterfoil.portal.payable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a piece: who owes it, through which bank it is paid, and on which day. */
public record Debt(UUID debtor, UUID payingBank, LocalDate dueOn) {

    /** Null where a service does not say it. */
    public static @Nullable Debt of(@Nullable UUID debtor, @Nullable UUID payingBank, @Nullable LocalDate dueOn) {
        return debtor == null || payingBank == null || dueOn == null ? null : new Debt(debtor, payingBank, dueOn);
    }
}
