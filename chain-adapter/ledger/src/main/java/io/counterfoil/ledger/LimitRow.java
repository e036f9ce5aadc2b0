package io.counterfoil.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit to be set when the contracts are deployed.
 *
 * @param currency null for every kind but SMALLEST_PIECE
 */
public record LimitRow(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value) {}
