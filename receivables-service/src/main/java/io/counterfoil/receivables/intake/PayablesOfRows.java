package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.IntakeReason;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.OperationResult.ItemRefusal;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.RecordPayables;
import io.counterfoil.receivables.payable.RecordPayables.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as payables to be recorded, and what was said of these as what is wrong with a column. */
@ApplicationScoped
class PayablesOfRows {

    private static final String WHOLE_ROW = "(row)";

    /** The column that a rule judges. */
    private static final Map<String, Column> RULES = Map.of(
            "tenor", Column.DUE_DATE,
            "due-date", Column.DUE_DATE,
            "long-tenor", Column.LONG_TENOR_REASON,
            "smallest-piece", Column.AMOUNT,
            "issuance-limit", Column.AMOUNT,
            "delivery-days", Column.DUE_DATE,
            "credit", Column.AMOUNT,
            "credit-issued-on", Column.ISSUE_DATE);

    private final PartiesOfRows parties;

    PayablesOfRows(PartiesOfRows parties) {
        this.parties = parties;
    }

    /** One for each row, in their order; each row was read. */
    List<Wish> wishes(Intake intake, List<ReadRow> rows) {
        List<Receivable> receivables = rows.stream()
                .map(row -> Objects.requireNonNull(row.receivable()))
                .toList();
        PartiesOfRows.Known known = parties.known(
                intake, receivables.stream().map(Receivable::creditor).toList());
        return receivables.stream()
                .map(receivable -> wish(intake, receivable, known))
                .toList();
    }

    private static Wish wish(Intake intake, Receivable receivable, PartiesOfRows.Known known) {
        try {
            UUID creditor = known.creditor(receivable.debtor(), receivable.creditor());
            return new Wish(payable(intake, receivable, creditor), null);
        } catch (RefusedException wrong) {
            return new Wish(null, wrong);
        }
    }

    private static PayableRecord payable(Intake intake, Receivable receivable, UUID creditor) {
        return new PayableRecord(
                RecordPayables.newId(),
                RecordPayables.newId(),
                intake.participant(),
                creditor,
                Objects.requireNonNull(intake.payingBank()),
                receivable.invoiceNumber(),
                receivable.amount(),
                receivable.issuedOn(),
                receivable.dueOn(),
                receivable.customsDeclaration(),
                receivable.deliveredOn(),
                receivable.longTenorReason(),
                Objects.requireNonNull(intake.confirmer()));
    }

    RowResult result(Intake intake, ReadRow row, Item item) {
        ItemRefusal refusal = item.refusal();
        return new RowResult(
                row.row(),
                row.line(),
                item.payableId(),
                null,
                row.receivable() == null ? null : row.receivable().invoiceNumber(),
                refusal == null ? List.of() : complaints(intake, row, refusal),
                row.cells());
    }

    static RowResult unread(ReadRow row) {
        return rejected(row, row.complaints());
    }

    /** Why the row was not taken, by what was said of it. */
    static RowResult refused(Intake intake, ReadRow row, RefusedException refused) {
        ItemRefusal refusal =
                new ItemRefusal(refused.refusal().name(), refused.detail(), refused.violations(), refused.rejections());
        return rejected(row, complaints(intake, row, refusal));
    }

    private static RowResult rejected(ReadRow row, List<Violation> complaints) {
        return new RowResult(row.row(), row.line(), null, null, null, complaints, row.cells());
    }

    private static List<Violation> complaints(Intake intake, ReadRow row, ItemRefusal refusal) {
        List<Violation> complaints = new ArrayList<>(refusal.violations());
        for (Rejection rule : refusal.rejections()) {
            Column column = RULES.get(rule.rule());
            complaints.add(IntakeReason.BROKEN_RULE.violation(
                    column == null ? WHOLE_ROW : intake.headerOf(column), rule.rule(), rule.reason(), rule.source()));
        }
        if (complaints.isEmpty()) {
            complaints.add(
                    refusal.refusal().equals(ReceivablesRefusal.DUPLICATE_INVOICE.name())
                            ? IntakeReason.DUPLICATE_INVOICE.violation(
                                    intake.headerOf(Column.INVOICE_NUMBER), issueYear(row.receivable()))
                            : IntakeReason.REFUSED.violation(WHOLE_ROW, refusal.detail()));
        }
        return complaints;
    }

    private static String issueYear(@Nullable Receivable receivable) {
        return receivable == null ? "" : String.valueOf(receivable.issuedOn().getYear());
    }
}
