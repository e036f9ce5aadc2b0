package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.IntakeReason;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.intake.Receivable;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.Participants.Identity;
import io.counterfoil.receivables.onboarding.Suppliers;
import io.counterfoil.receivables.onboarding.Suppliers.Supplier;
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
import java.util.stream.Collectors;
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
            "delivery-days", Column.DUE_DATE);

    private final Suppliers suppliers;
    private final Participants participants;

    PayablesOfRows(Suppliers suppliers, Participants participants) {
        this.suppliers = suppliers;
        this.participants = participants;
    }

    /** One for each row, in their order; each row was read. */
    List<Wish> wishes(Intake intake, List<ReadRow> rows) {
        List<Receivable> receivables = rows.stream()
                .map(row -> Objects.requireNonNull(row.receivable()))
                .toList();
        List<Supplier> known = suppliers.called(
                receivables.stream().map(Receivable::creditor).distinct().toList());
        Identity debtor = participants
                .identity(intake.participant())
                .orElseThrow(() -> new IllegalStateException("who uploaded it was recorded then"));
        return receivables.stream()
                .map(receivable -> wish(intake, receivable, debtor, known))
                .toList();
    }

    private static Wish wish(Intake intake, Receivable receivable, Identity debtor, List<Supplier> known) {
        List<Violation> wrong = new ArrayList<>();
        if (intake.layout().columns().containsKey(Column.DEBTOR.header()) && !isCalled(debtor, receivable.debtor())) {
            wrong.add(IntakeReason.DEBTOR_DIFFERS.violation(
                    header(intake, Column.DEBTOR), receivable.debtor(), debtor.name()));
        }
        List<Supplier> found = known.stream()
                .filter(supplier -> supplier.isCalled(receivable.creditor()))
                .toList();
        if (found.size() != 1) {
            wrong.add(notOne(header(intake, Column.CREDITOR), receivable.creditor(), found));
        }
        return wrong.isEmpty()
                ? new Wish(payable(intake, receivable, found.get(0)), null)
                : new Wish(null, RefusedException.malformed(wrong));
    }

    private static boolean isCalled(Identity debtor, String written) {
        return debtor.name().equalsIgnoreCase(written) || written.equals(debtor.uscc()) || written.equals(debtor.lei());
    }

    private static Violation notOne(String header, String written, List<Supplier> found) {
        if (found.isEmpty()) {
            return IntakeReason.SUPPLIER_UNKNOWN.violation(header, written);
        }
        String numbers = found.stream()
                .map(supplier -> supplier.uscc() == null ? supplier.lei() : supplier.uscc())
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
        return IntakeReason.SUPPLIER_AMBIGUOUS.violation(header, found.size(), numbers);
    }

    private static PayableRecord payable(Intake intake, Receivable receivable, Supplier supplier) {
        return new PayableRecord(
                RecordPayables.newId(),
                RecordPayables.newId(),
                intake.participant(),
                supplier.id(),
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
                row.receivable() == null ? null : row.receivable().invoiceNumber(),
                refusal == null ? List.of() : complaints(intake, row, refusal),
                row.cells());
    }

    static RowResult unread(ReadRow row) {
        return new RowResult(row.row(), row.line(), null, null, row.complaints(), row.cells());
    }

    private static List<Violation> complaints(Intake intake, ReadRow row, ItemRefusal refusal) {
        List<Violation> complaints = new ArrayList<>(refusal.violations());
        for (Rejection rule : refusal.rejections()) {
            Column column = RULES.get(rule.rule());
            complaints.add(IntakeReason.BROKEN_RULE.violation(
                    column == null ? WHOLE_ROW : header(intake, column), rule.rule(), rule.reason(), rule.source()));
        }
        if (complaints.isEmpty()) {
            complaints.add(
                    refusal.refusal().equals(ReceivablesRefusal.DUPLICATE_INVOICE.name())
                            ? IntakeReason.DUPLICATE_INVOICE.violation(
                                    header(intake, Column.INVOICE_NUMBER), issueYear(row.receivable()))
                            : IntakeReason.REFUSED.violation(WHOLE_ROW, refusal.detail()));
        }
        return complaints;
    }

    private static String issueYear(@Nullable Receivable receivable) {
        return receivable == null ? "" : String.valueOf(receivable.issuedOn().getYear());
    }

    private static String header(Intake intake, Column column) {
        return intake.layout().columns().getOrDefault(column.header(), column.header());
    }
}
