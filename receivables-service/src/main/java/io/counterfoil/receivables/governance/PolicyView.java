package io.counterfoil.receivables.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated limit.
 *
 * @param currency null for every kind but SMALLEST_PIECE
 * @param value months, changes of holder, open offers or days; a decimal amount for SMALLEST_PIECE
 */
public record PolicyView(
        String kind, @Nullable String currency, LocalDate effectiveFrom, String value, String source) {}
