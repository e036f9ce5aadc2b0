package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param lastDay null until it is on chain; after it, it expires unless somebody was paid
 * @param state instructed (off chain), withdrawn, open, closed or expired
 */
public record SettlementView(
        UUID id,
        UUID payableId,
        UUID debtor,
        UUID payingBank,
        Money amount,
        @Nullable Money paid,
        String paymentReference,
        @Nullable LocalDate lastDay,
        String state) {}
