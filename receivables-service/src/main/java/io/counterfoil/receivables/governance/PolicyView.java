package io.counterfoil.receivables.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated policy for all alike.
 *
 * @param currency null for every kind but SMALLEST_PIECE
 * @param documentKind null for every kind but ADVANCE_RATE
 * @param value months, changes of holder, open offers or days; a decimal amount for SMALLEST_PIECE, a part of 1 for ADVANCE_RATE
 */
public record PolicyView(
        String kind,
        @Nullable String currency,
        @Nullable String documentKind,
        LocalDate effectiveFrom,
        String value,
        String source) {}
