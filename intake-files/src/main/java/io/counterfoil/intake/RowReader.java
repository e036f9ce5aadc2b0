package io.counterfoil.intake;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one record into a receivable, or says everything that is wrong with it. */
final class RowReader {
    private static final String WHOLE_ROW = "(row)";

    private final Profile profile;
    private final InputLimits limits;
    private final Map<Column, Integer> positions;

    RowReader(Profile profile, InputLimits limits, Map<Column, Integer> positions) {
        this.profile = profile;
        this.limits = limits;
        this.positions = positions;
    }

    sealed interface Row {}

    record Good(Receivable receivable) implements Row {}

    record Credit(CreditNote creditNote) implements Row {}

    record Bad(List<Violation> complaints) implements Row {}

    /** @param numbered what stands for the row where its invoice's number is made of it */
    Row read(int row, int numbered, long line, List<String> values, int width) {
        if (values.size() > width) {
            return new Bad(List.of(IntakeReason.TOO_MANY_VALUES.violation(WHOLE_ROW, values.size(), width)));
        }
        Cells cells = new Cells(profile, positions, numbered, values);
        return cells.isCreditNote() ? creditNote(cells) : read(row, line, cells);
    }

    private Row creditNote(Cells cells) {
        cells.requireOwnNumber();
        String number = cells.requiredText(Column.INVOICE_NUMBER, InputLimits.INVOICE_NUMBER_MAX);
        String credited = cells.requiredText(Column.CREDITED_INVOICE, InputLimits.INVOICE_NUMBER_MAX);
        String debtor = cells.requiredText(Column.DEBTOR, limits.partyNameMax());
        String creditor = cells.requiredText(Column.CREDITOR, limits.partyNameMax());
        LocalDate issuedOn = cells.requiredDate(Column.ISSUE_DATE);
        Money amount = cells.credit();
        compare(cells, debtor, creditor, issuedOn, null, null);
        if (!cells.isGood()
                || number == null
                || credited == null
                || debtor == null
                || creditor == null
                || issuedOn == null
                || amount == null) {
            return new Bad(cells.complaints());
        }
        return new Credit(new CreditNote(number, credited, debtor, creditor, issuedOn, amount));
    }

    private Row read(int row, long line, Cells cells) {
        String invoiceNumber = cells.requiredText(Column.INVOICE_NUMBER, InputLimits.INVOICE_NUMBER_MAX);
        String debtor = cells.requiredText(Column.DEBTOR, limits.partyNameMax());
        String creditor = cells.requiredText(Column.CREDITOR, limits.partyNameMax());
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
            return new Bad(cells.complaints());
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
            cells.complain(Column.CREDITOR, IntakeReason.OWES_ITSELF);
        }
        if (issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn)) {
            cells.complain(Column.DUE_DATE, IntakeReason.BEFORE_ISSUE_DATE, dueOn, issuedOn);
        }
        if (issuedOn != null && settledOn != null && settledOn.isBefore(issuedOn)) {
            cells.complain(Column.SETTLED_DATE, IntakeReason.BEFORE_ISSUE_DATE, settledOn, issuedOn);
        }
    }
}
