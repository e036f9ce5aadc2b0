package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.booking.PaymentBooks.Books;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.matching.Proposal;
import io.counterfoil.messages.matching.Transfer;
import io.counterfoil.messages.matching.TransferId;
import io.counterfoil.messages.matching.WorkItemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says of a booking that is no match. Money is moved by the bank's own system; here stands what it was taken for. */
@ApplicationScoped
public class ResolveWorkItem {

    private final PaymentBooks books;
    private final Event<PaymentBooked> confirmed;

    ResolveWorkItem(PaymentBooks books, Event<PaymentBooked> confirmed) {
        this.books = books;
        this.confirmed = confirmed;
    }

    /** @param expected the payment that it is about; null takes the proposed one */
    public record Wish(Proposal.Action action, @Nullable UUID expected, String reason, String by) {}

    /**
     * @throws RefusedException 404 when it is not this bank's; 409 when it is resolved otherwise, or the payment cannot be taken for what is
     *     asked
     */
    public PaymentWorkItem resolve(HostedBank bank, UUID id, Wish wish) {
        List<ExpectedPayment> booked = new ArrayList<>();
        PaymentWorkItem item = books.keep(bank.participant(), kept -> resolve(kept, id, wish, booked));
        booked.forEach(
                payment -> confirmed.fire(new PaymentBooked(bank.participant(), payment.kind(), payment.subject())));
        return item;
    }

    private static PaymentWorkItem resolve(Books kept, UUID id, Wish wish, List<ExpectedPayment> booked) {
        PaymentWorkItem item =
                kept.workItem(id).orElseThrow(() -> RefusedException.notFound("payment work item: " + id));
        UUID expected = wish.expected() == null ? item.expected() : wish.expected();
        if (item.resolution() != null) {
            return repeated(item, wish, expected);
        }
        if (item.state() != PaymentWorkItem.State.OPEN) {
            throw notOpen(item, "was matched meanwhile");
        }
        PaymentWorkItem.Resolution resolution = new PaymentWorkItem.Resolution(
                wish.action(),
                isAbout(wish.action()) ? expected : null,
                wish.reason(),
                wish.by(),
                Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS));
        switch (wish.action()) {
            case TAKE, TAKE_AND_PAY_BACK -> {
                requireEnough(kept, item, expected(kept, expected));
                booked.add(take(kept, item, expected));
            }
            case TAKE_TOGETHER -> {
                List<PaymentWorkItem> parts = parts(kept, expected(kept, expected));
                if (parts.stream().noneMatch(part -> part.id().equals(item.id()))) {
                    throw notOpen(item, "is none of the bookings that add up to the expected payment");
                }
                ExpectedPayment payment = take(kept, item, expected);
                parts.forEach(part -> done(kept, part, resolution));
                booked.add(payment);
            }
            case REOPEN -> reopen(kept, item, expected, resolution);
            case PAY_BACK, ASK_BANK, PUT_ASIDE -> {
                // Nothing of ours changes by it.
            }
            case WAIT_FOR_REST ->
                throw RefusedException.malformed(
                        "action", "a booking waits by itself; resolve it when the rest has come, or is not to come");
        }
        PaymentWorkItem resolved = done(kept, item, resolution);
        booked.addAll(MatchPayments.afterChange(kept).booked());
        return resolved;
    }

    private static boolean isAbout(Proposal.Action action) {
        return switch (action) {
            case TAKE, TAKE_TOGETHER, TAKE_AND_PAY_BACK, REOPEN -> true;
            case WAIT_FOR_REST, PAY_BACK, ASK_BANK, PUT_ASIDE -> false;
        };
    }

    private static PaymentWorkItem repeated(PaymentWorkItem item, Wish wish, @Nullable UUID expected) {
        PaymentWorkItem.Resolution before = item.resolution();
        boolean isSame = before != null
                && before.action() == wish.action()
                && before.reason().equals(wish.reason())
                && (!isAbout(wish.action()) || Objects.equals(before.expected(), expected));
        if (!isSame) {
            throw notOpen(item, "is resolved already");
        }
        return item;
    }

    private static PaymentWorkItem done(Books kept, PaymentWorkItem item, PaymentWorkItem.Resolution resolution) {
        PaymentWorkItem resolved = new PaymentWorkItem(
                item.id(),
                item.transfer(),
                item.kind(),
                item.proposed(),
                item.expected(),
                item.amount(),
                PaymentWorkItem.State.RESOLVED,
                resolution);
        kept.update(resolved);
        return resolved;
    }

    /** A person may take another reference or party for right, but no less money. */
    private static void requireEnough(Books kept, PaymentWorkItem item, ExpectedPayment payment) {
        if (item.kind() != WorkItemKind.CHARGES_DEDUCTED
                && transfer(kept, item, payment).amount().isLessThan(payment.amount())) {
            throw notOpen(
                    item,
                    "is of less than expected payment " + payment.id()
                            + ": wait for the rest, or take several together");
        }
    }

    /** @throws RefusedException 409 when it goes the other way, or is in another currency */
    private static Transfer transfer(Books kept, PaymentWorkItem item, ExpectedPayment payment) {
        Transfer transfer = kept.transfer(item.transfer())
                .orElseThrow(() -> notOpen(item, "is of a booking that is taken apart in another way by now"));
        if (transfer.direction() != payment.kind().direction()
                || !transfer.amount().currency().equals(payment.amount().currency())) {
            throw notOpen(
                    item,
                    "cannot be expected payment " + payment.id()
                            + ": it goes the other way, or is in another currency");
        }
        return transfer;
    }

    /** The transfer is the expected payment, whatever differs. */
    private static ExpectedPayment take(Books kept, PaymentWorkItem item, @Nullable UUID expected) {
        ExpectedPayment payment = expected(kept, expected);
        if (payment.state() == ExpectedPayment.State.BOOKED) {
            throw new RefusedException(
                    BankRefusal.PAYMENT_USED,
                    "expected payment " + payment.id() + " is booked already by another booking");
        }
        switch (item.kind()) {
            case RETURNED, REVERSAL, DETAILS_DO_NOT_ADD_UP, OTHER_CURRENCY ->
                throw notOpen(item, "cannot be taken for an expected payment: it is " + item.kind());
            default -> {
                var unused = transfer(kept, item, payment);
                ExpectedPayment booked = MatchPayments.booked(payment, item.transfer());
                kept.update(booked);
                return booked;
            }
        }
    }

    private static List<PaymentWorkItem> parts(Books kept, ExpectedPayment payment) {
        List<PaymentWorkItem> parts = kept.openItemsFor(payment.id()).stream()
                .filter(each -> each.proposed() == Proposal.Action.TAKE_TOGETHER)
                .toList();
        if (parts.size() < 2) {
            throw new RefusedException(
                    BankRefusal.WORK_ITEM_NOT_OPEN,
                    "no several bookings add up to expected payment " + payment.id() + "; take it alone, or wait");
        }
        return parts;
    }

    /** What had confirmed it counts no more; another booking may confirm it anew. */
    private static void reopen(
            Books kept, PaymentWorkItem item, @Nullable UUID expected, PaymentWorkItem.Resolution resolution) {
        ExpectedPayment payment = expected(kept, expected);
        TransferId confirmedBy = payment.matched();
        if (confirmedBy == null) {
            throw notOpen(item, "names a payment that is not booked: there is nothing to open again");
        }
        PaymentWorkItem before = kept.workItem(confirmedBy)
                .orElseGet(() -> opened(
                        kept,
                        new PaymentWorkItem(
                                Ids.next(),
                                confirmedBy,
                                item.kind(),
                                Proposal.Action.REOPEN,
                                payment.id(),
                                null,
                                PaymentWorkItem.State.OPEN,
                                null)));
        done(kept, before, resolution);
        kept.update(new ExpectedPayment(
                payment.id(),
                payment.kind(),
                payment.subject(),
                payment.number(),
                payment.reference(),
                payment.amount(),
                ExpectedPayment.State.REOPENED,
                null));
    }

    private static PaymentWorkItem opened(Books kept, PaymentWorkItem item) {
        kept.add(item);
        return item;
    }

    private static ExpectedPayment expected(Books kept, @Nullable UUID id) {
        if (id == null) {
            throw RefusedException.malformed("expectedPaymentId", "is required: nothing is proposed");
        }
        return kept.expected(id).orElseThrow(() -> RefusedException.notFound("expected payment: " + id));
    }

    private static RefusedException notOpen(PaymentWorkItem item, String why) {
        return new RefusedException(BankRefusal.WORK_ITEM_NOT_OPEN, "work item " + item.id() + " " + why);
    }
}
