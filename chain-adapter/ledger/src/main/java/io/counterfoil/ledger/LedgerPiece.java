package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as the contract has it; values in minor units.
 *
 * @param parentId the piece it was split off, null for a root
 * @param financingId the financing it is locked for, or null
 * @param recipient who may accept it while it is offered, or null
 * @param lastDay last day of the offer, or null
 * @param depth changes of holder since the debtor issued it
 */
public record LedgerPiece(
        UUID payableId,
        @Nullable UUID parentId,
        @Nullable UUID financingId,
        UUID holder,
        @Nullable UUID recipient,
        long value,
        long redeemed,
        @Nullable LocalDate lastDay,
        int depth,
        int openOffers,
        PieceState state,
        boolean frozen) {}
