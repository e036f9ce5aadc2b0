package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the debtor owes and for which delivery, who recorded it; none of it but value and dates ever reaches the chain. */
public record PayableRecord(
        UUID id,
        UUID rootId,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        String invoiceNumber,
        Money value,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable String customsDeclaration,
        @Nullable LocalDate deliveredOn,
        @Nullable String longTenorReason,
        Person maker) {}
