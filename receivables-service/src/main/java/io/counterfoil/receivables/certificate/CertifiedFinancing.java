package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.UnitInterval;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A financing as the chain has it now, with the price of the quote that was taken.
 *
 * @param piece that was sold, as it is now
 * @param interval of the piece when it was sold: of all that it consists of and that was split off it since; null until it is numbered
 * @param paymentReference hash of the bank's reference; null before it has paid
 */
public record CertifiedFinancing(
        UUID id,
        CertifiedPiece piece,
        UUID supplier,
        UUID bank,
        String state,
        Money value,
        @Nullable UnitInterval interval,
        @Nullable LocalDate fundedOn,
        @Nullable String paymentReference,
        @Nullable String annualRate,
        @Nullable Money fee,
        @Nullable Money netProceeds) {

    public boolean isFunded() {
        return state.equals("FUNDED");
    }
}
