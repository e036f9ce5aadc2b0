package io.counterfoil.receivables.settlement;

import io.counterfoil.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param state instructed (off chain), open or closed */
public record SettlementView(
        UUID id,
        UUID payableId,
        UUID debtor,
        UUID payingBank,
        Money amount,
        @Nullable Money paid,
        String paymentReference,
        String state) {}
