package io.counterfoil.receivables.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one settlement paid on one voucher: components are the columns of the file, described in docs/exports.md. Amounts are decimals
 * of {@code currency}.
 *
 * @param openedOn business day on which the bank began to pay
 * @param paymentReference of the debtor's instruction; null where the bank paid without one
 * @param invoiceNumber null to a later holder, who may not see the payable
 * @param state paid; contested or awarded: the paying bank keeps it until it is known whose it is
 */
public record RemittanceLine(
        LocalDate openedOn,
        UUID settlementId,
        @Nullable String paymentReference,
        String state,
        boolean disputed,
        UUID debtor,
        @Nullable String debtorName,
        UUID payee,
        @Nullable String payeeName,
        @Nullable UUID payingBank,
        @Nullable String payingBankName,
        UUID voucherId,
        @Nullable String packageNumber,
        UUID payableId,
        @Nullable String invoiceNumber,
        LocalDate dueOn,
        String currency,
        String amount,
        String remaining) {

    public static final List<String> COLUMNS = Columns.of(RemittanceLine.class);

    public List<@Nullable Object> fields() {
        return Arrays.asList(
                openedOn,
                settlementId,
                paymentReference,
                state,
                disputed,
                debtor,
                debtorName,
                payee,
                payeeName,
                payingBank,
                payingBankName,
                voucherId,
                packageNumber,
                payableId,
                invoiceNumber,
                dueOn,
                currency,
                amount,
                remaining);
    }
}
