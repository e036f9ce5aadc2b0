package io.counterfoil.intake;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One accepted row of the input.
 *
 * @param row number of the data record, the first is 1
 * @param line physical line of the file on which the record begins, the header's is 1
 * @param settledOn the day the debtor really paid; absent while it has not
 * @param disputed the debtor refused to confirm the payable
 */
public record Receivable(
        int row,
        long line,
        String invoiceNumber,
        String debtor,
        String creditor,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        @Nullable LocalDate settledOn,
        boolean disputed,
        @Nullable String customsDeclaration,
        @Nullable LocalDate deliveredOn,
        @Nullable String longTenorReason) {}
