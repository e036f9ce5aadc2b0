package io.counterfoil.receivables.application.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer and what became of it; value in minor units.
 *
 * @param parentId null for a root voucher
 * @param state OPEN, ACCEPTED, DECLINED, WITHDRAWN or EXPIRED
 */
public record OfferView(
        UUID id,
        UUID payableId,
        @Nullable UUID parentId,
        UUID holder,
        UUID recipient,
        String currency,
        long value,
        LocalDate lastDay,
        String state) {}
