package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import java.util.List;
import java.util.UUID;

/**
 * What was paid on a voucher, as far as the reader may see it.
 *
 * @param complete false when there are more payments than one page adds up
 */
public record PaymentsView(UUID voucher, List<Row> rows, boolean complete, Attempt attempt) {

    /**
     * @param payee to whom it was paid, by name
     * @param remaining what was still owed after it
     * @param state paid; contested or awarded: the paying bank keeps it
     * @param own whether it was paid to the reader, who alone can say that it did not arrive
     */
    public record Row(
            UUID settlement,
            String payee,
            Money amount,
            Money remaining,
            String state,
            boolean own,
            boolean disputed) {}

    /** Where forms of this page go. */
    public String address() {
        return "/vouchers/" + voucher + "/payments";
    }
}
