package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.InstructRedemption.InstructedPart;
import io.counterfoil.bank.booking.PaymentBooks;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.bank.booking.TakenStatement;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.kernel.Ids;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.matching.Bookings;
import io.counterfoil.messages.matching.Transfer;
import io.counterfoil.messages.matching.TransferId;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The books of one bank, in the transaction there is. */
final class BankBooks implements PaymentBooks.Books {

    /** As many as one statement may have values for. */
    private static final int AT_ONCE = 1_000;

    private final UUID bank;
    private final AccountStatementRows statements;
    private final BookingRows bookings;
    private final ExpectedPaymentRows expected;
    private final PaymentWorkItemRows items;
    private final PaymentInstructionRows instructions;
    private final RedeemedPieceRows redeemed;
    private final BankEvents events;

    BankBooks(
            UUID bank,
            AccountStatementRows statements,
            BookingRows bookings,
            ExpectedPaymentRows expected,
            PaymentWorkItemRows items,
            PaymentInstructionRows instructions,
            RedeemedPieceRows redeemed,
            BankEvents events) {
        this.bank = bank;
        this.statements = statements;
        this.bookings = bookings;
        this.expected = expected;
        this.items = items;
        this.instructions = instructions;
        this.redeemed = redeemed;
        this.events = events;
    }

    @Override
    public Optional<TakenStatement> statement(String sha256) {
        return statements
                .find("bank = ?1 and sha256 = ?2", bank, sha256)
                .firstResultOptional()
                .map(AccountStatementRow::statement);
    }

    @Override
    public void add(TakenStatement statement, String sha256, String by) {
        Optional<AccountStatementRow> known = statements.findByIdOptional(new BankKey(bank, statement.id()));
        if (known.isPresent()) {
            known.get().take(statement);
            return;
        }
        AccountStatementRow row = new AccountStatementRow();
        row.bank = bank;
        row.id = statement.id();
        row.sha256 = sha256;
        row.receivedBy = by;
        row.take(statement);
        statements.persist(row);
    }

    /** What is known stays where it is, and says more where the new one does. */
    @Override
    public int put(Collection<Booking> shown, UUID statement) {
        Map<String, BookingRow> known = new HashMap<>();
        each(
                        shown.stream().map(Booking::id).toList(),
                        some -> bookings.list("bank = ?1 and identity in ?2", bank, some))
                .forEach(row -> known.put(row.identity, row));
        int fresh = 0;
        for (Booking booking : shown) {
            BookingRow row = known.get(booking.id());
            if (row == null) {
                bookings.persist(rowOf(booking, statement));
                fresh++;
            } else if (row.state.equals("open")
                    && !Bookings.better(row.booking(), booking).equals(row.booking())) {
                row.take(booking); // what is matched or resolved as it was stays as it was
            }
        }
        return fresh;
    }

    private BookingRow rowOf(Booking booking, UUID statement) {
        BookingRow row = new BookingRow();
        row.bank = bank;
        row.id = Ids.next();
        row.statementId = statement;
        row.take(booking);
        return row;
    }

    @Override
    public List<Booking> open(int max) {
        return bookings
                .find("bank = ?1 and state = 'open' and status = 'booked'", Sort.by("id"), bank)
                .range(0, max - 1)
                .list()
                .stream()
                .map(BookingRow::booking)
                .toList();
    }

    @Override
    public Optional<Transfer> transfer(TransferId id) {
        return bookings.find("bank = ?1 and identity = ?2", bank, id.booking()).firstResultOptional().stream()
                .flatMap(row -> Transfer.of(row.booking()).stream())
                .filter(transfer -> transfer.id().equals(id))
                .findFirst();
    }

    @Override
    public void close(Collection<String> closed) {
        each(closed, some -> bookings.list("bank = ?1 and identity in ?2", bank, some))
                .forEach(row -> row.state = "closed");
    }

    @Override
    public List<ExpectedPayment> expected(Collection<String> references, int othersMax) {
        List<ExpectedPaymentRow> found = new ArrayList<>(
                each(references, some -> expected.list("bank = ?1 and referenceKey in ?2", bank, some)));
        found.addAll(
                expected.find("bank = ?1 and state <> 'booked'", Sort.by("id").descending(), bank)
                        .range(0, othersMax - 1)
                        .list());
        return found.stream().distinct().map(ExpectedPaymentRow::payment).toList();
    }

    @Override
    public List<ExpectedPayment> bookedBy(Collection<String> bookings) {
        return each(
                bookings,
                some -> expected.list("bank = ?1 and matchedIdentity in ?2", bank, some).stream()
                        .map(ExpectedPaymentRow::payment)
                        .toList());
    }

    @Override
    public Optional<ExpectedPayment> expected(UUID id) {
        return expected.findByIdOptional(new BankKey(bank, id)).map(ExpectedPaymentRow::payment);
    }

    @Override
    public Optional<ExpectedPayment> expected(ExpectedPayment.Kind kind, UUID subject, int number) {
        return expected(expected, bank, kind, subject, number);
    }

    static Optional<ExpectedPayment> expected(
            ExpectedPaymentRows rows, UUID bank, ExpectedPayment.Kind kind, UUID subject, int number) {
        return rows.find(
                        "bank = ?1 and kind = ?2 and subject = ?3 and number = ?4",
                        bank,
                        Words.of(kind),
                        subject,
                        number)
                .firstResultOptional()
                .map(ExpectedPaymentRow::payment);
    }

    @Override
    public void add(ExpectedPayment payment) {
        ExpectedPaymentRow row = new ExpectedPaymentRow();
        row.bank = bank;
        row.id = payment.id();
        row.take(payment);
        expected.persist(row);
    }

    @Override
    public void update(ExpectedPayment payment) {
        ExpectedPaymentRow row = expected.findById(new BankKey(bank, payment.id()));
        ExpectedPayment before = row.payment();
        row.take(payment);
        expected.flush(); // one booking that comes free before another payment takes it
        boolean moved = before.state() != payment.state() || !before.subject().equals(payment.subject());
        if (moved && payment.state() == ExpectedPayment.State.BOOKED) {
            tell(EventType.PAYMENT_BOOKED, Ids.next().toString(), about(payment));
        } else if (moved && payment.state() == ExpectedPayment.State.REOPENED) {
            tell(EventType.PAYMENT_REOPENED, Ids.next().toString(), about(payment));
        }
    }

    private static EventData about(ExpectedPayment payment) {
        return switch (payment.kind()) {
            case PAYOUT -> EventData.payout(payment.subject(), payment.number());
            case SETTLEMENT, REDEMPTION -> EventData.settlement(payment.subject());
        };
    }

    private void tell(EventType type, String once, EventData data) {
        events.tell(bank, type, type.wireName() + " " + once, data);
    }

    @Override
    public Optional<PaymentWorkItem> workItem(UUID id) {
        return items.findByIdOptional(new BankKey(bank, id)).map(PaymentWorkItemRow::item);
    }

    @Override
    public List<PaymentWorkItem> workItemsOf(Collection<String> bookings) {
        return each(
                bookings,
                some -> items.list("bank = ?1 and identity in ?2", bank, some).stream()
                        .map(PaymentWorkItemRow::item)
                        .toList());
    }

    @Override
    public List<PaymentWorkItem> openItemsFor(UUID expectedId) {
        return items.list("bank = ?1 and expectedId = ?2 and state = 'open'", bank, expectedId).stream()
                .map(PaymentWorkItemRow::item)
                .toList();
    }

    @Override
    public Optional<PaymentWorkItem> workItem(TransferId transfer) {
        return items.find("bank = ?1 and identity = ?2 and part = ?3", bank, transfer.booking(), transfer.part())
                .firstResultOptional()
                .map(PaymentWorkItemRow::item);
    }

    @Override
    public void add(PaymentWorkItem item) {
        PaymentWorkItemRow row = new PaymentWorkItemRow();
        row.bank = bank;
        row.id = item.id();
        row.take(item);
        items.persist(row);
        tell(EventType.WORK_ITEM_OPENED, item.id().toString(), EventData.workItem(item.id()));
    }

    @Override
    public void update(PaymentWorkItem item) {
        items.findById(new BankKey(bank, item.id())).take(item);
    }

    @Override
    public Optional<PaymentInstructionFile> instruction(ExpectedPayment.Kind kind, UUID subject, int number) {
        return instructions
                .find(
                        "bank = ?1 and kind = ?2 and subject = ?3 and number = ?4",
                        Sort.by("attempt").descending(),
                        bank,
                        Words.of(kind),
                        subject,
                        number)
                .firstResultOptional()
                .map(PaymentInstructionRow::instruction);
    }

    @Override
    public Optional<PaymentInstructionFile> instruction(UUID id) {
        return instructions.findByIdOptional(new BankKey(bank, id)).map(PaymentInstructionRow::instruction);
    }

    @Override
    public void update(PaymentInstructionFile instruction) {
        boolean wasRejected = instruction(instruction.id())
                .filter(PaymentInstructionFile::isRejected)
                .isPresent();
        instructions.findById(new BankKey(bank, instruction.id())).take(instruction);
        if (instruction.isRejected() && !wasRejected) {
            tell(EventType.INSTRUCTION_REJECTED, instruction.id().toString(), about(instruction));
        }
    }

    private static EventData about(PaymentInstructionFile instruction) {
        return EventData.instruction(
                instruction.kind() == ExpectedPayment.Kind.PAYOUT,
                instruction.subject(),
                instruction.id(),
                instruction.number());
    }

    @Override
    public void add(PaymentInstructionFile instruction) {
        PaymentInstructionRow row = new PaymentInstructionRow();
        row.bank = bank;
        row.id = instruction.id();
        row.take(instruction);
        instructions.persist(row);
        tell(EventType.INSTRUCTION_CREATED, instruction.id().toString(), about(instruction));
    }

    @Override
    public List<InstructedPart> redeemed(UUID settlement) {
        return redeemed.of(bank, settlement);
    }

    @Override
    public void redeem(UUID settlement, List<InstructedPart> parts) {
        parts.forEach(part -> redeemed.persist(RedeemedPieceRow.of(bank, settlement, part)));
    }

    @Override
    public void passRedemptions(UUID from, UUID to) {
        String redemption = Words.of(ExpectedPayment.Kind.REDEMPTION);
        String change = "subject = ?1 where bank = ?2 and kind = ?3 and subject = ?4";
        expected.update(change, to, bank, redemption, from);
        instructions.update(change, to, bank, redemption, from);
        redeemed.update("settlementId = ?1 where bank = ?2 and settlementId = ?3", to, bank, from);
    }

    private static <T> List<T> each(Collection<String> all, Function<List<String>, List<T>> find) {
        List<String> values = List.copyOf(all);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            found.addAll(find.apply(values.subList(from, Math.min(values.size(), from + AT_ONCE))));
        }
        return found;
    }
}
