package io.counterfoil.portal.voucher;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the pieces that a supplier holds or is offered, all of one state; parties by name.
 *
 * @param next cursor of the page after this one; empty on the last
 * @param first whether it is the first page
 */
public record VouchersView(Piece.State state, List<Row> rows, String next, boolean first) {

    /**
     * One piece.
     *
     * @param recipient empty unless it is offered
     * @param own whether the reader holds it; if not, it is offered to the reader
     */
    public record Row(
            UUID id,
            String debtor,
            Money value,
            LocalDate dueOn,
            @Nullable LocalDate lastDay,
            String recipient,
            boolean own) {}

    public List<Piece.State> states() {
        return Arrays.asList(Piece.State.values());
    }
}
