package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable as the contract has it; values in minor units, live + redeemed + cancelled = issued.
 *
 * @param openHolds offers and locks that must end before a settlement can redeem
 * @param livePieces pieces with value
 * @param contested what of {@code redeemed} the paying bank keeps apart: not yet attested as paid to anybody
 * @param settlementId the open settlement, or null
 */
public record LedgerPayable(
        PayableState state,
        boolean frozen,
        boolean longTenorExplained,
        String currency,
        LocalDate issuedOn,
        LocalDate dueOn,
        long openHolds,
        long livePieces,
        long contested,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        long issued,
        long live,
        long redeemed,
        long cancelled,
        @Nullable UUID settlementId) {}
