package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who had an account got another one verified, and was paid, or will be, soon after.
 *
 * @param amount of the payments
 * @param paidOn the first of them
 */
public record ChangedAccount(
        UUID account, UUID participant, LocalDate verifiedOn, Money amount, LocalDate paidOn, List<UUID> payables) {

    /** From the verification to the payment, at most. */
    public static final int DAYS_MAX = 10;

    public Finding finding() {
        return new Finding(
                AlertKind.ACCOUNT,
                account.toString(),
                participant,
                List.of(),
                payables,
                amount,
                null,
                ChronoUnit.DAYS.between(verifiedOn, paidOn),
                verifiedOn,
                paidOn);
    }
}
