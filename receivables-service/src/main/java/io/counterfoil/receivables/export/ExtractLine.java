package io.counterfoil.receivables.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece in the regulator's extract: components are the columns of the file, described in docs/exports.md. Amounts are decimals of
 * {@code currency}.
 *
 * @param firstUnit and {@code lastUnit}: null when nothing is left of the piece
 * @param invoiceNumber null of a payable that was issued past this service
 */
public record ExtractLine(
        @Nullable String packageNumber,
        @Nullable Long firstUnit,
        @Nullable Long lastUnit,
        UUID voucherId,
        @Nullable UUID parentId,
        UUID payableId,
        @Nullable String invoiceNumber,
        String payableState,
        String state,
        boolean frozen,
        String currency,
        String value,
        String redeemed,
        int depth,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate changedOn,
        @Nullable LocalDate lastDay,
        UUID debtor,
        @Nullable String debtorName,
        @Nullable String debtorUscc,
        UUID creditor,
        @Nullable String creditorName,
        @Nullable String creditorUscc,
        UUID holder,
        @Nullable String holderName,
        @Nullable String holderUscc,
        @Nullable UUID recipient,
        UUID payingBank,
        @Nullable String payingBankName,
        @Nullable UUID financingId) {

    public static final List<String> COLUMNS = Columns.of(ExtractLine.class);

    public List<@Nullable Object> fields() {
        return Arrays.asList(
                packageNumber,
                firstUnit,
                lastUnit,
                voucherId,
                parentId,
                payableId,
                invoiceNumber,
                payableState,
                state,
                frozen,
                currency,
                value,
                redeemed,
                depth,
                issuedOn,
                dueOn,
                changedOn,
                lastDay,
                debtor,
                debtorName,
                debtorUscc,
                creditor,
                creditorName,
                creditorUscc,
                holder,
                holderName,
                holderUscc,
                recipient,
                payingBank,
                payingBankName,
                financingId);
    }
}
