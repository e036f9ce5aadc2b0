package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A financing as the contract has it; value in minor units.
 *
 * @param paymentRef null until the bank has attested funds; of a payout that was returned, until another is attested
 * @param fundBy null until it is approved
 * @param attestBy last day to attest the payout; null until it is instructed
 * @param answerBy last day to attest it once the supplier has said that no money came; null before
 */
public record LedgerFinancing(
        UUID pieceId,
        UUID supplier,
        UUID bank,
        Bytes32 termsHash,
        @Nullable Bytes32 paymentRef,
        long value,
        LocalDate approveBy,
        @Nullable LocalDate fundBy,
        FinancingState state,
        boolean supplierAgreesToUndo,
        boolean bankAgreesToUndo,
        @Nullable LocalDate attestBy,
        @Nullable LocalDate answerBy) {}
