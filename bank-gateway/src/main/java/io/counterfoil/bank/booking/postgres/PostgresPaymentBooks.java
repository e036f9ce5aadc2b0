package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.InstructRedemption.InstructedPart;
import io.counterfoil.bank.booking.PaymentBooks;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresPaymentBooks implements PaymentBooks {

    private static final String AFTER = "bank = ?1 and id > ?2";

    private static final String ITS_PAYMENT = " exists (from ExpectedPayment payment where payment.bank = i.bank"
            + " and payment.kind = i.kind and payment.subject = i.subject and payment.number = i.number and payment.state = ";

    private static final String FOR_PEOPLE = "from PaymentInstruction i where i.bank = ?1 and i.id > ?2"
            + " and (i.reportedState in ('rejected', 'cancelled') or i.message is null"
            + " or i.kind = 'redemption' and" + ITS_PAYMENT + "'reopened'))"
            + " and not exists (from PaymentInstruction later where later.bank = i.bank and later.kind = i.kind"
            + " and later.subject = i.subject and later.number = i.number and later.attempt > i.attempt)"
            + " and not" + ITS_PAYMENT + "'booked')";

    private final AccountStatementRows statements;
    private final BookingRows bookings;
    private final ExpectedPaymentRows expected;
    private final PaymentWorkItemRows items;
    private final PaymentInstructionRows instructions;
    private final RedeemedPieceRows redeemed;
    private final BankEvents events;

    PostgresPaymentBooks(
            AccountStatementRows statements,
            BookingRows bookings,
            ExpectedPaymentRows expected,
            PaymentWorkItemRows items,
            PaymentInstructionRows instructions,
            RedeemedPieceRows redeemed,
            BankEvents events) {
        this.statements = statements;
        this.bookings = bookings;
        this.expected = expected;
        this.items = items;
        this.instructions = instructions;
        this.redeemed = redeemed;
        this.events = events;
    }

    @Override
    public <T> T keep(UUID bank, Function<Books, T> work) {
        lock(bank);
        return work.apply(new BankBooks(bank, statements, bookings, expected, items, instructions, redeemed, events));
    }

    /** SQL: an advisory lock, for a bank has no row of its own that could be locked. */
    private void lock(UUID bank) {
        bookings.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "payment books " + bank)
                .getSingleResult();
    }

    @Override
    public Optional<ExpectedPayment> expected(UUID bank, ExpectedPayment.Kind kind, UUID subject, int number) {
        return BankBooks.expected(expected, bank, kind, subject, number);
    }

    @Override
    public List<ExpectedPayment> expected(UUID bank, ExpectedPayment.Kind kind, UUID subject) {
        return expected
                .list("bank = ?1 and kind = ?2 and subject = ?3", Sort.by("number"), bank, Words.of(kind), subject)
                .stream()
                .map(ExpectedPaymentRow::payment)
                .toList();
    }

    @Override
    public List<InstructedPart> redeemed(UUID bank, UUID settlement) {
        return redeemed.of(bank, settlement);
    }

    @Override
    public Page<StoredBooking> bookings(UUID bank, PageWish page) {
        return page(bookings, bank, page, row -> row.stored(), StoredBooking::id);
    }

    @Override
    public Page<PaymentWorkItem> workItems(UUID bank, PaymentWorkItem.@Nullable State state, PageWish page) {
        if (state == null) {
            return page(items, bank, page, row -> row.item(), PaymentWorkItem::id);
        }
        PanacheQuery<PaymentWorkItemRow> found = items.find(
                AFTER + " and state = ?3", Sort.by("id"), bank, page.after().id(), Words.of(state));
        return page(found, page, row -> row.item(), PaymentWorkItem::id);
    }

    @Override
    public Shown shown(UUID bank, Collection<PaymentWorkItem> about) {
        Set<String> identities =
                about.stream().map(item -> item.transfer().booking()).collect(Collectors.toSet());
        Set<UUID> payments = about.stream()
                .map(PaymentWorkItem::expected)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Shown(
                bookings.list("bank = ?1 and identity in ?2", bank, identities).stream()
                        .map(BookingRow::stored)
                        .collect(Collectors.toMap(stored -> stored.booking().id(), stored -> stored)),
                expected.list("bank = ?1 and id in ?2", bank, payments).stream()
                        .map(ExpectedPaymentRow::payment)
                        .collect(Collectors.toMap(ExpectedPayment::id, payment -> payment)));
    }

    @Override
    public Page<PaymentInstructionFile> instructions(UUID bank, boolean forPeople, PageWish page) {
        return forPeople
                ? page(
                        instructions.find(
                                FOR_PEOPLE, Sort.by("id"), bank, page.after().id()),
                        page,
                        row -> row.instruction(),
                        PaymentInstructionFile::id)
                : page(instructions, bank, page, row -> row.instruction(), PaymentInstructionFile::id);
    }

    private static <R, T> Page<T> page(
            PanacheRepositoryBase<R, BankKey> rows,
            UUID bank,
            PageWish page,
            Function<R, T> shown,
            Function<T, UUID> id) {
        return page(rows.find(AFTER, Sort.by("id"), bank, page.after().id()), page, shown, id);
    }

    private static <R, T> Page<T> page(
            PanacheQuery<R> found, PageWish page, Function<R, T> shown, Function<T, UUID> id) {
        List<T> shownRows =
                found.range(0, page.limit()).list().stream().map(shown).toList();
        return Page.of(shownRows, page.limit(), id);
    }
}
