package io.counterfoil.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A settlement as the contract has it; values in minor units.
 *
 * @param live live value when it was opened
 * @param pieces live pieces when it was opened
 * @param deviation sum over redeemed pieces of share * live - payment * value; 0 when the shares are exact so far
 * @param lastDay after it anybody ends it, unless a piece was visited
 * @param delaysOverdue until its last day: it was opened by the due date, for all that was owed
 */
public record LedgerSettlement(
        UUID payableId,
        Bytes32 paymentRef,
        long payment,
        long live,
        long paid,
        long pieces,
        long redeemedPieces,
        BigInteger deviation,
        boolean open,
        LocalDate lastDay,
        boolean delaysOverdue) {}
