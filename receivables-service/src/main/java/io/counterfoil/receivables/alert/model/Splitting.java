package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one holder passed on of one voucher within {@value #DAYS} days. Abnormal splitting is reported: Yinfa [2025] No. 77.
 *
 * @param parts how many
 * @param sum of them all
 */
public record Splitting(UUID payable, UUID giver, long parts, Money sum, LocalDate since, LocalDate until) {

    public static final int DAYS = 7;

    public Finding finding() {
        return new Finding(
                AlertKind.SPLITTING,
                payable + " " + giver,
                giver,
                List.of(),
                List.of(payable),
                sum,
                null,
                parts,
                since,
                until);
    }
}
