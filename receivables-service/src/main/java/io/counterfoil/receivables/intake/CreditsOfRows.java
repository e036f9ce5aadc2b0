package io.counterfoil.receivables.intake;

import io.counterfoil.intake.Column;
import io.counterfoil.intake.CreditNote;
import io.counterfoil.intake.IntakeReason;
import io.counterfoil.intake.ReadRow;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.payable.CreditPayable;
import io.counterfoil.receivables.payable.PayableCredit;
import io.counterfoil.receivables.payable.PayableCredit.Kind;
import io.counterfoil.receivables.payable.PayableCredits;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.receivables.payable.PayableRecords.Standing;
import io.counterfoil.receivables.payable.PayableRecords.Standings;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that are credit notes: each is taken off the payable of the invoice that it names, through the same use case as everybody else's. */
@ApplicationScoped
class CreditsOfRows {

    private final PartiesOfRows parties;
    private final PayableRecords payables;
    private final PayableCredits credits;
    private final CreditPayable creditPayable;

    CreditsOfRows(PartiesOfRows parties, PayableRecords payables, PayableCredits credits, CreditPayable creditPayable) {
        this.parties = parties;
        this.payables = payables;
        this.credits = credits;
        this.creditPayable = creditPayable;
    }

    /**
     * @param own of the command that it is part of; null for one that does nothing else
     * @param row a credit note
     * @param beside done in the transaction that takes it off
     * @throws RefusedException when it cannot be taken off
     */
    Outcome credit(Request request, @Nullable Detail own, Intake intake, ReadRow row, Consumer<PayableCredit> beside) {
        CreditNote note = Objects.requireNonNull(row.creditNote());
        UUID creditor = parties.known(intake, List.of(note.creditor())).creditor(note.debtor(), note.creditor());
        if (credits.isUsed(
                intake.participant(),
                creditor,
                Kind.CREDIT_NOTE,
                note.number(),
                note.issuedOn().getYear())) {
            throw refused(
                    intake,
                    Column.INVOICE_NUMBER,
                    IntakeReason.CREDIT_TWICE,
                    note.number(),
                    note.issuedOn().getYear());
        }
        PayableRecord payable = payable(intake, creditor, note);
        requireFits(intake, note, payable);
        return creditPayable.credit(
                request,
                own,
                Objects.requireNonNull(intake.confirmer()),
                payable.id(),
                new CreditPayable.Wish(Kind.CREDIT_NOTE, note.number(), note.issuedOn(), note.amount()),
                beside);
    }

    /** Sellers may begin again at 1 each January: an invoice comes before its credit note, and if there are two, nobody guesses. */
    private PayableRecord payable(Intake intake, UUID creditor, CreditNote note) {
        List<Standings> all = payables.ofInvoice(intake.participant(), creditor, note.invoiceNumber());
        List<Standings> before = all.stream()
                .filter(found -> !found.payable().issuedOn().isAfter(note.issuedOn()))
                .toList();
        List<Standings> found = before.isEmpty() ? all : before;
        if (found.size() > 1) {
            throw refused(
                    intake,
                    Column.CREDITED_INVOICE,
                    IntakeReason.CREDIT_AMBIGUOUS,
                    note.invoiceNumber(),
                    note.number(),
                    found.size());
        }
        if (found.isEmpty() || !isInForce(found.get(0).standing())) {
            throw refused(
                    intake,
                    Column.CREDITED_INVOICE,
                    IntakeReason.CREDIT_UNRECORDED,
                    note.invoiceNumber(),
                    note.number());
        }
        if (found.get(0).standing() != Standing.RECORDED) {
            throw refused(
                    intake,
                    Column.CREDITED_INVOICE,
                    IntakeReason.CREDIT_AFTER_ISSUANCE,
                    note.invoiceNumber(),
                    note.number());
        }
        return found.get(0).payable();
    }

    private static boolean isInForce(Standing standing) {
        return standing != Standing.REFUSED && standing != Standing.LAPSED;
    }

    private static void requireFits(Intake intake, CreditNote note, PayableRecord payable) {
        if (!note.amount().currency().equals(payable.value().currency())) {
            throw refused(
                    intake,
                    Column.CURRENCY,
                    IntakeReason.CREDIT_CURRENCY,
                    note.amount().currency(),
                    note.invoiceNumber(),
                    payable.value().currency());
        }
        if (payable.value().isLessThan(note.amount())) {
            throw refused(intake, Column.AMOUNT, IntakeReason.CREDIT_TOO_LARGE, payable.value(), note.invoiceNumber());
        }
    }

    private static RefusedException refused(Intake intake, Column column, IntakeReason reason, Object... about) {
        return RefusedException.malformed(List.of(reason.violation(intake.headerOf(column), about)));
    }

    static RowResult result(ReadRow row, PayableCredit credit) {
        return new RowResult(row.row(), row.line(), null, credit.id(), credit.number(), List.of(), row.cells());
    }
}
