package io.counterfoil.replay.input;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one record into a receivable, or says everything that is wrong with it. */
final class RowReader {
    private final Profile profile;
    private final Map<Column, Integer> positions;

    RowReader(Profile profile, Map<Column, Integer> positions) {
        this.profile = profile;
        this.positions = positions;
    }

    sealed interface Row {}

    record Good(Receivable receivable) implements Row {}

    record Bad(Rejection rejection) implements Row {}

    Row read(int row, long line, String[] values, int width) {
        if (values.length > width) {
            return new Bad(new Rejection(
                    row, line, "(row)", "has " + values.length + " values, the header names " + width + " columns"));
        }
        return read(row, line, new Cells(profile, positions, row, line, values));
    }

    private static Row read(int row, long line, Cells cells) {
        String invoiceNumber = cells.requiredText(Column.INVOICE_NUMBER, InputLimits.INVOICE_NUMBER_MAX);
        String debtor = cells.requiredText(Column.DEBTOR, InputLimits.PARTY_NAME_MAX);
        String creditor = cells.requiredText(Column.CREDITOR, InputLimits.PARTY_NAME_MAX);
        LocalDate issuedOn = cells.requiredDate(Column.ISSUE_DATE);
        LocalDate dueOn = cells.requiredDate(Column.DUE_DATE);
        Money amount = cells.amount();
        LocalDate settledOn = cells.date(Column.SETTLED_DATE);
        boolean disputed = cells.flag(Column.DISPUTED);
        String customsDeclaration = cells.customsDeclaration();
        LocalDate deliveredOn = cells.date(Column.DELIVERY_DATE);
        String longTenorReason = cells.text(Column.LONG_TENOR_REASON, InputLimits.REASON_MAX);
        compare(cells, debtor, creditor, issuedOn, dueOn, settledOn);
        if (!cells.isGood()
                || invoiceNumber == null
                || debtor == null
                || creditor == null
                || issuedOn == null
                || dueOn == null
                || amount == null) {
            return new Bad(cells.rejection());
        }
        return new Good(new Receivable(
                row,
                line,
                invoiceNumber,
                debtor,
                creditor,
                issuedOn,
                dueOn,
                amount,
                settledOn,
                disputed,
                customsDeclaration,
                deliveredOn,
                longTenorReason));
    }

    private static void compare(
            Cells cells,
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn) {
        if (debtor != null && debtor.equals(creditor)) {
            cells.complain(Column.CREDITOR, "is the debtor itself");
        }
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            cells.complain(Column.DUE_DATE, dueOn + " is before the issue date " + issuedOn);
        }
        if (issuedOn != null && settledOn != null && settledOn.isBefore(issuedOn)) {
            cells.complain(Column.SETTLED_DATE, settledOn + " is before the issue date " + issuedOn);
        }
    }
}
