package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.booking.PaymentBooks.Books;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.matching.Match;
import io.counterfoil.messages.matching.Matching;
import io.counterfoil.messages.matching.ReferenceKey;
import io.counterfoil.messages.matching.Transfer;
import io.counterfoil.messages.matching.TransferId;
import io.counterfoil.messages.matching.WorkItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies what the matching finds to a bank's books: after each statement, and whenever another payment is expected. */
final class MatchPayments {

    /** More is a bank whose people do not look at its work items. */
    private static final int OPEN_MAX = 10_000;

    /** @param opened work items that were not there before */
    record Applied(List<ExpectedPayment> booked, int opened) {}

    private final Books books;

    private MatchPayments(Books books) {
        this.books = books;
    }

    /** @throws RefusedException 409 when more is open than people can look at */
    static Applied afterStatement(Books books) {
        Applied applied = new MatchPayments(books).run(books.open(2 * OPEN_MAX));
        if (books.open(OPEN_MAX + 1).size() > OPEN_MAX) { // what it brings and explains itself does not count
            throw new RefusedException(
                    BankRefusal.TOO_MANY_WORK_ITEMS,
                    "more than " + OPEN_MAX
                            + " bookings of this bank are not resolved; resolve payment work items, then send it again");
        }
        return applied;
    }

    /** Refuses nothing: what is expected must not fail for what is not resolved. */
    static Applied afterChange(Books books) {
        return new MatchPayments(books).run(books.open(OPEN_MAX));
    }

    private Applied run(List<Booking> open) {
        if (open.isEmpty()) {
            return new Applied(List.of(), 0);
        }
        Set<String> ids = open.stream().map(Booking::id).collect(Collectors.toSet());
        Map<UUID, ExpectedPayment> expected = expected(open, ids);
        List<PaymentWorkItem> items = books.workItemsOf(ids);
        Set<TransferId> resolved = items.stream()
                .filter(item -> item.state() == PaymentWorkItem.State.RESOLVED)
                .map(PaymentWorkItem::transfer)
                .collect(Collectors.toSet());
        List<Match> settled = expected.values().stream()
                .filter(payment -> payment.matched() != null)
                .map(ExpectedPayment::match)
                .toList();
        Matching.Result result = Matching.of(
                expected.values().stream().map(ExpectedPayment::expectation).toList(), open, settled, resolved);
        Map<TransferId, PaymentWorkItem> known = new HashMap<>();
        items.forEach(item -> known.put(item.transfer(), item));
        List<ExpectedPayment> booked = new ArrayList<>();
        result.matches().stream().filter(match -> !settled.contains(match)).forEach(match -> {
            booked.add(
                    book(Objects.requireNonNull(expected.get(UUID.fromString(match.expectation()))), match.transfer()));
            PaymentWorkItem item = known.get(match.transfer());
            if (item != null) {
                books.update(inState(item, PaymentWorkItem.State.MATCHED));
            }
        });
        int opened = 0;
        for (WorkItem item : result.workItems()) {
            opened += put(item, known.get(item.transfer())) ? 1 : 0;
        }
        Set<String> left = result.workItems().stream()
                .map(item -> item.transfer().booking())
                .collect(Collectors.toSet());
        books.close(ids.stream().filter(id -> !left.contains(id)).toList());
        return new Applied(booked, opened);
    }

    private Map<UUID, ExpectedPayment> expected(List<Booking> open, Collection<String> ids) {
        Set<String> references = open.stream()
                .flatMap(booking -> Transfer.of(booking).stream())
                .flatMap(transfer -> transfer.references().chosen().stream())
                .map(ReferenceKey::of)
                .collect(Collectors.toSet());
        Map<UUID, ExpectedPayment> expected = new HashMap<>();
        books.expected(references, OPEN_MAX).forEach(payment -> expected.put(payment.id(), payment));
        books.bookedBy(ids).forEach(payment -> expected.put(payment.id(), payment));
        return expected;
    }

    private ExpectedPayment book(ExpectedPayment payment, TransferId by) {
        ExpectedPayment booked = booked(payment, by);
        books.update(booked);
        return booked;
    }

    static ExpectedPayment booked(ExpectedPayment payment, TransferId by) {
        return new ExpectedPayment(
                payment.id(),
                payment.kind(),
                payment.subject(),
                payment.number(),
                payment.reference(),
                payment.amount(),
                ExpectedPayment.State.BOOKED,
                by);
    }

    /** @return whether it is new */
    private boolean put(WorkItem found, @Nullable PaymentWorkItem known) {
        PaymentWorkItem item = new PaymentWorkItem(
                known == null ? Ids.next() : known.id(),
                found.transfer(),
                found.kind(),
                found.proposal().action(),
                found.proposal().expectation() == null
                        ? null
                        : UUID.fromString(found.proposal().expectation()),
                found.proposal().amount(),
                PaymentWorkItem.State.OPEN,
                null);
        if (known == null) {
            books.add(item);
        } else if (!known.equals(item)) {
            books.update(item);
        }
        return known == null;
    }

    static PaymentWorkItem inState(PaymentWorkItem item, PaymentWorkItem.State state) {
        return new PaymentWorkItem(
                item.id(),
                item.transfer(),
                item.kind(),
                item.proposed(),
                item.expected(),
                item.amount(),
                state,
                item.resolution());
    }
}
