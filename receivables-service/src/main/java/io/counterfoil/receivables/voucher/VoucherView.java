package io.counterfoil.receivables.voucher;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as it is shown, with who owes it, where it is paid and when: whoever may see a piece has to know that, and a later holder may
 * not see the payable itself. Components are the fields of Voucher in openapi.yml.
 *
 * @param packageNumber null only of a voucher that a rebuild of the projection has not numbered yet
 * @param interval null when nothing is left of the piece
 * @param lastDay of the offer or lock
 * @param changedOn business day of the last change; null only of a piece that a rebuild of the projection has not come to yet
 */
public record VoucherView(
        UUID id,
        UUID payableId,
        @Nullable String packageNumber,
        @Nullable UnitInterval interval,
        UUID debtor,
        UUID payingBank,
        LocalDate dueOn,
        @Nullable UUID parentId,
        UUID holder,
        @Nullable UUID recipient,
        @Nullable UUID financingId,
        Money value,
        Money redeemed,
        int depth,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate changedOn,
        String state,
        boolean frozen)
        implements TracedPiece {}
