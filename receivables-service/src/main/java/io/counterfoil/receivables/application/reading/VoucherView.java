package io.counterfoil.receivables.application.reading;

import io.counterfoil.ledger.PieceState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece as it is shown; values in minor units. Fields as in projection.piece. */
public record VoucherView(
        UUID id,
        UUID payableId,
        @Nullable UUID parentId,
        UUID holder,
        @Nullable UUID recipient,
        @Nullable UUID financingId,
        String currency,
        long value,
        long redeemed,
        int depth,
        @Nullable LocalDate lastDay,
        PieceState state,
        boolean frozen) {}
