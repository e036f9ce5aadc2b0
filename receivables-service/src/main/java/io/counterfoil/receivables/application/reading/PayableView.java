package io.counterfoil.receivables.application.reading;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payable, record and chain together: components are the fields of Payable in openapi.yml. */
public record PayableView(
        UUID id,
        UUID voucherId,
        String invoiceNumber,
        UUID debtor,
        UUID creditor,
        UUID payingBank,
        Money amount,
        LocalDate issuedOn,
        @Nullable LocalDate voucherIssuedOn,
        LocalDate dueOn,
        @Nullable LocalDate overdueOn,
        @Nullable String customsDeclaration,
        @Nullable LocalDate deliveredOn,
        @Nullable String longTenorReason,
        String state,
        @Nullable Boolean frozen,
        @Nullable String refusalReason,
        @Nullable Money live,
        @Nullable Money redeemed,
        @Nullable Money cancelled,
        @Nullable UUID openSettlementId) {}
