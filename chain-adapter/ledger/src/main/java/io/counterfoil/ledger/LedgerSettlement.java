package io.counterfoil.ledger;

import java.util.UUID;

/**
 * A settlement as the contract has it; values in minor units.
 *
 * @param live live value when it was opened
 * @param pieces live pieces when it was opened
 */
public record LedgerSettlement(
        UUID payableId,
        Bytes32 paymentRef,
        long payment,
        long live,
        long paid,
        long pieces,
        long redeemedPieces,
        boolean open) {}
