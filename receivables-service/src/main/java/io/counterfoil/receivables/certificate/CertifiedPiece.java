package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.voucher.UnitInterval;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as the chain has it now.
 *
 * @param packageNumber null until it is numbered
 * @param interval null when nothing is left of it
 * @param arrival how it came to its holder
 */
public record CertifiedPiece(
        UUID id,
        UUID holder,
        String state,
        boolean frozen,
        Money value,
        Money redeemed,
        @Nullable UnitInterval interval,
        @Nullable String packageNumber,
        UUID debtor,
        UUID payingBank,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money issued,
        @Nullable Arrival arrival) {

    /**
     * The transaction by which a piece, or the one that it was split off, came to who holds it.
     *
     * @param first whether it is the acceptance by the creditor: nobody held it before
     * @param transaction index in the block
     */
    public record Arrival(boolean first, UUID giver, LocalDate day, long block, int transaction) {}

    public boolean isFree() {
        return state.equals("HELD") && !frozen && !value.isZero();
    }
}
