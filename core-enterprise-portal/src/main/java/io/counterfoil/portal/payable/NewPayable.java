package io.counterfoil.portal.payable;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a maker records. */
public record NewPayable(
        String invoiceNumber,
        UUID creditor,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        UUID payingBank,
        @Nullable String longTenorReason) {}
