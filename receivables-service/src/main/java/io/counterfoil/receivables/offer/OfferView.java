package io.counterfoil.receivables.offer;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer, what it is a claim to, and what became of it: components are the fields of Offer in openapi.yml. */
public record OfferView(
        UUID id,
        UUID payableId,
        UUID debtor,
        UUID payingBank,
        LocalDate dueOn,
        @Nullable UUID parentId,
        UUID holder,
        UUID recipient,
        Money value,
        LocalDate lastDay,
        String state) {}
