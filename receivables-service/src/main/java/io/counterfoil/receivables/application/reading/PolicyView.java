package io.counterfoil.receivables.application.reading;

import io.counterfoil.ledger.LimitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated limit.
 *
 * @param currency null for every kind but SMALLEST_PIECE
 * @param value months, changes of holder, open offers, days; minor units of a SMALLEST_PIECE
 * @param source null when it was set past this service
 */
public record PolicyView(
        LimitKind kind,
        @Nullable String currency,
        LocalDate effectiveFrom,
        long value,
        @Nullable String source) {}
