package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.governance.BusinessDays;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Outcome;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.payable.PayableRecords.Standing;
import io.counterfoil.receivables.payable.PayableRecords.Standings;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A maker of the debtor takes a credit note, or what both agreed on in a dispute, off a payable that is not issued. The payable is
 * refused, and what is left is recorded anew: its checkers look at the new amount, and the chain never sees the old one.
 */
@ApplicationScoped
public class CreditPayable {

    private final CommandPath path;
    private final PayableRecords payables;
    private final PayableCredits credits;
    private final RefusePayable refusePayable;
    private final RecordPayables recordPayables;
    private final BusinessDays days;

    CreditPayable(
            CommandPath path,
            PayableRecords payables,
            PayableCredits credits,
            RefusePayable refusePayable,
            RecordPayables recordPayables,
            BusinessDays days) {
        this.path = path;
        this.payables = payables;
        this.credits = credits;
        this.refusePayable = refusePayable;
        this.recordPayables = recordPayables;
        this.days = days;
    }

    /** @param number of the credit note or of what was agreed on */
    public record Wish(PayableCredit.Kind kind, String number, LocalDate issuedOn, Money amount) {}

    /** The operation's resource is the payable of what is left, or, if nothing is left, the one that was credited. */
    public Outcome credit(Request request, Person maker, UUID payableId, Wish wish) {
        return credit(request, null, maker, payableId, wish, credit -> {});
    }

    /**
     * As above.
     *
     * @param own of the command that it is part of; null for a command that does nothing else
     * @param beside done in the transaction that takes it off; what it throws is thrown, and then nothing is taken off
     */
    public Outcome credit(
            Request request,
            @Nullable Detail own,
            Person maker,
            UUID payableId,
            Wish wish,
            Consumer<PayableCredit> beside) {
        return path.once(request, () -> {
            PayableRecord payable = open(request.by(), payableId);
            requireFits(payable, wish);
            PayableRecord left = left(payable, maker, wish.amount());
            PayableCredit credit = credit(payable, left, maker, wish);
            Detail detail = own == null ? detail(payable, left) : own;
            Runnable refuse = () -> {
                refusePayable.refuse(detail, payable, reason(credit));
            };
            Runnable keep = () -> {
                if (!credits.insert(credit)) {
                    throw new RefusedException(
                            ReceivablesRefusal.DUPLICATE_CREDIT,
                            "the " + wish.kind().inWords() + " " + wish.number() + " of "
                                    + wish.issuedOn().getYear()
                                    + " was taken off before; each counts once");
                }
                beside.accept(credit);
            };
            if (left != null) {
                return recordPayables.recordInstead(request, detail, left, refuse, keep);
            }
            return path.inDatabase(request, detail, () -> {
                refuse.run();
                keep.run();
                return null;
            });
        });
    }

    private static PayableCredit credit(PayableRecord payable, @Nullable PayableRecord left, Person maker, Wish wish) {
        return new PayableCredit(
                Ids.next(),
                payable.id(),
                left == null ? null : left.id(),
                wish.kind(),
                payable.debtor(),
                payable.creditor(),
                wish.number(),
                wish.issuedOn(),
                wish.amount(),
                maker);
    }

    private static Detail detail(PayableRecord payable, @Nullable PayableRecord left) {
        return left == null
                ? Detail.of(CommandKind.CREDIT_PAYABLE, payable.id())
                : Detail.of(CommandKind.CREDIT_PAYABLE, left.id(), left.rootId());
    }

    private PayableRecord open(UUID debtor, UUID id) {
        Standings found = payables.ofDebtor(debtor, List.of(id)).get(id);
        if (found == null) {
            throw RefusedException.notFound("payable");
        }
        if (found.standing() == Standing.ON_CHAIN || found.standing() == Standing.ISSUING) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "its voucher is issued or being issued, and is never lowered: others may rely on it. Pay it as it is,"
                            + " and let the supplier credit an invoice that is not issued yet, or pay the difference back");
        }
        if (found.standing() != Standing.RECORDED) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "it was refused or has lapsed, and will never be issued. Record what is still owed anew");
        }
        return found.payable();
    }

    private void requireFits(PayableRecord payable, Wish wish) {
        if (!wish.amount().currency().equals(payable.value().currency())) {
            throw RefusedException.malformed("amount.currency", "the currency of the payable");
        }
        if (payable.value().isLessThan(wish.amount())) {
            throw RefusedException.policy(
                    "credit",
                    "at most " + payable.value() + ", which the payable is worth",
                    "a credit takes off what is owed, and no more");
        }
        LocalDate today = days.today();
        if (wish.issuedOn().isBefore(payable.issuedOn()) || wish.issuedOn().isAfter(today)) {
            throw RefusedException.policy(
                    "credit-issued-on",
                    "from " + payable.issuedOn() + ", the day of the invoice, to " + today,
                    "a credit follows its invoice");
        }
    }

    /** As it was recorded, but for its amount, and by whoever credits it: another person has to consent. */
    private static @Nullable PayableRecord left(PayableRecord payable, Person maker, Money credited) {
        Money value = payable.value().minus(credited);
        return value.isZero()
                ? null
                : new PayableRecord(
                        RecordPayables.newId(),
                        RecordPayables.newId(),
                        payable.debtor(),
                        payable.creditor(),
                        payable.payingBank(),
                        payable.invoiceNumber(),
                        value,
                        payable.issuedOn(),
                        payable.dueOn(),
                        payable.customsDeclaration(),
                        payable.deliveredOn(),
                        payable.longTenorReason(),
                        maker);
    }

    private static String reason(PayableCredit credit) {
        String what = credit.kind().inWords() + " " + credit.number() + " over " + credit.amount();
        return credit.replacementId() == null
                ? what + ": nothing is left to pay"
                : what + ": payable " + credit.replacementId() + " takes its place";
    }
}
