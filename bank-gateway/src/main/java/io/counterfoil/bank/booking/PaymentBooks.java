package io.counterfoil.bank.booking;

import io.counterfoil.bank.booking.InstructRedemption.InstructedPart;
import io.counterfoil.kernel.Page;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.matching.Transfer;
import io.counterfoil.messages.matching.TransferId;
import io.counterfoil.service.web.PageWish;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the hosted banks' accounts show, and what is expected of them. */
public interface PaymentBooks {

    /** Work on the books of one bank, by one at a time; all of it is kept, or none. */
    <T> T keep(UUID bank, Function<Books, T> work);

    Optional<ExpectedPayment> expected(UUID bank, ExpectedPayment.Kind kind, UUID subject, int number);

    /** All of one subject, whatever their number. */
    List<ExpectedPayment> expected(UUID bank, ExpectedPayment.Kind kind, UUID subject);

    /** Which shares of a settlement are paid, or instructed. */
    List<InstructedPart> redeemed(UUID bank, UUID settlement);

    Page<StoredBooking> bookings(UUID bank, PageWish page);

    /** @param items of one page */
    Shown shown(UUID bank, Collection<PaymentWorkItem> items);

    Page<PaymentWorkItem> workItems(UUID bank, PaymentWorkItem.@Nullable State state, PageWish page);

    /** @param forPeople only those that wait for a person: rejected or cancelled, to no account, or come back from a holder */
    Page<PaymentInstructionFile> instructions(UUID bank, boolean forPeople, PageWish page);

    /**
     * What work items are about.
     *
     * @param bookings by identity
     * @param expected by id: what is proposed
     */
    record Shown(Map<String, StoredBooking> bookings, Map<UUID, ExpectedPayment> expected) {}

    /** @param open something of it is left to match or to resolve */
    record StoredBooking(UUID id, Booking booking, boolean open) {}

    /** The books of one bank, in its hands. */
    interface Books {

        /** @param sha256 of a file that was taken before */
        Optional<TakenStatement> statement(String sha256);

        void add(TakenStatement statement, String sha256, String by);

        /**
         * @param shown each once
         * @return how many of them no earlier file has shown
         */
        int put(Collection<Booking> shown, UUID statement);

        /** Booked, and not all matched or resolved. */
        List<Booking> open(int max);

        void close(Collection<String> bookings);

        /** Empty when the booking is taken apart in another way by now. */
        Optional<Transfer> transfer(TransferId id);

        /**
         * All with one of these references.
         *
         * @param othersMax how many of the others that are not booked come with them: any may be what an unknown booking is
         */
        List<ExpectedPayment> expected(Collection<String> references, int othersMax);

        /** By which of these bookings, in part or as a whole, expected payments were booked. */
        List<ExpectedPayment> bookedBy(Collection<String> bookings);

        Optional<ExpectedPayment> expected(UUID id);

        Optional<ExpectedPayment> expected(ExpectedPayment.Kind kind, UUID subject, int number);

        void add(ExpectedPayment payment);

        /** Books it, or opens its case again. */
        void update(ExpectedPayment payment);

        Optional<PaymentWorkItem> workItem(UUID id);

        /** Of these bookings, whatever their state. */
        List<PaymentWorkItem> workItemsOf(Collection<String> bookings);

        List<PaymentWorkItem> openItemsFor(UUID expected);

        Optional<PaymentWorkItem> workItem(TransferId transfer);

        void add(PaymentWorkItem item);

        /** In the place of the one with its id. */
        void update(PaymentWorkItem item);

        /** The last attempt. */
        Optional<PaymentInstructionFile> instruction(ExpectedPayment.Kind kind, UUID subject, int number);

        Optional<PaymentInstructionFile> instruction(UUID id);

        /** Which shares of a settlement are paid, or instructed. */
        List<InstructedPart> redeemed(UUID settlement);

        /** @param parts of pieces of which nothing was instructed by this settlement */
        void redeem(UUID settlement, List<InstructedPart> parts);

        /** What one settlement pays holders, instructed or booked, is another one's from now on. */
        void passRedemptions(UUID from, UUID to);

        void add(PaymentInstructionFile instruction);

        /** Says what the bank says of it. */
        void update(PaymentInstructionFile instruction);
    }
}
