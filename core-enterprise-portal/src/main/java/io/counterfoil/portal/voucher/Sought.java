package io.counterfoil.portal.voucher;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is looked for, as the service reads it; null: whatever. */
record Sought(
        @Nullable UUID party,
        @Nullable String state,
        @Nullable String currency,
        @Nullable String amountFrom,
        @Nullable String amountTo,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate changedFrom,
        @Nullable LocalDate changedTo,
        SearchOrder order) {}
