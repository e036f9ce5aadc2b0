package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was paid on a voucher, as far as the reader may see it.
 *
 * @param complete false when there are more payments than one page adds up
 */
public record PaymentsView(UUID voucher, List<Row> rows, boolean complete, Attempt attempt) {

    /**
     * @param payee to whom it was paid, by name
     * @param before what was owed before it, and {@code remaining} what was after it
     * @param openedOn when the bank began; null of old ones
     * @param state waiting: the bank has not come to it; paid; contested or awarded: the paying bank keeps it
     * @param own whether it was paid to the reader, who alone can say that it did not arrive
     */
    public record Row(
            UUID settlement,
            String payee,
            Money before,
            Money amount,
            Money remaining,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate lastDay,
            String state,
            boolean own,
            boolean disputed) {}

    /** Where forms of this page go. */
    public String address() {
        return "/vouchers/" + voucher + "/payments";
    }
}
