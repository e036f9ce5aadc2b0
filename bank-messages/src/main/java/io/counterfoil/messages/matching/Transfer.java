package io.counterfoil.messages.matching;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.Booking;
import io.counterfoil.messages.BookingDetail;
import io.counterfoil.messages.Direction;
import io.counterfoil.messages.OtherParty;
import io.counterfoil.messages.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is matched: one payment as it is on the account.
 *
 * @param comesBack a payment that was made before and is returned
 * @param instructed what was to be paid, as far as the bank says it, before charges
 * @param addsUp false for a booking whose payments do not add up to it, or cannot be added: it is one transfer as a whole, and nobody knows
 *     for what
 */
public record Transfer(
        TransferId id,
        Money amount,
        Direction direction,
        boolean reversal,
        boolean comesBack,
        References references,
        OtherParty party,
        @Nullable Money charges,
        @Nullable Money instructed,
        boolean addsUp,
        @Nullable LocalDate day) {

    public static List<Transfer> of(Booking booking) {
        List<BookingDetail> details = booking.details();
        boolean isListed = isListed(booking);
        if (details.size() > 1 && isListed && addUp(booking)) {
            List<Transfer> parts = new ArrayList<>();
            for (BookingDetail detail : details) {
                parts.add(transfer(booking, detail, parts.size(), Objects.requireNonNull(detail.amount()), true));
            }
            return parts;
        }
        if (details.size() == 1) {
            return List.of(transfer(booking, details.get(0), 0, booking.amount(), isListed && isTheBooking(booking)));
        }
        BookingDetail whole = new BookingDetail(ofBatch(booking), OtherParty.UNKNOWN, null, null, null, null, null);
        boolean isOne = details.isEmpty() && isListed;
        return List.of(transfer(booking, whole, isOne ? 0 : TransferId.WHOLE, booking.amount(), isOne));
    }

    /** A batch of several payments that are not listed one by one may be of anybody's. */
    private static boolean isListed(Booking booking) {
        Integer count = booking.batch() == null ? null : booking.batch().count();
        return count == null || count == Math.max(1, booking.details().size());
    }

    private static References ofBatch(Booking booking) {
        String information = booking.batch() == null ? null : booking.batch().paymentInformation();
        return new References(null, null, information, null, booking.accountServicer(), List.of());
    }

    private static Transfer transfer(Booking booking, BookingDetail detail, int part, Money amount, boolean addsUp) {
        boolean isOpposite =
                detail.direction() != null && isMixed(booking) && detail.direction() != booking.direction();
        return new Transfer(
                new TransferId(booking.id(), part),
                amount,
                isOpposite ? booking.direction().opposite() : booking.direction(),
                booking.reversal(),
                detail.returned() != null,
                detail.references(),
                detail.party(),
                detail.charges() == null && booking.details().size() <= 1 ? booking.charges() : detail.charges(),
                detail.instructed(),
                addsUp,
                booking.bookingDate() == null ? booking.valueDate() : booking.bookingDate());
    }

    /** Payments of both directions in one booking; some banks write the opposite one on all payments, and mean the booking's. */
    private static boolean isMixed(Booking booking) {
        return booking.details().stream()
                        .map(BookingDetail::direction)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** One payment in another currency was exchanged; in the same one it is the booking, but for charges. */
    private static boolean isTheBooking(Booking booking) {
        Money amount = booking.details().get(0).amount();
        if (amount == null || !amount.currency().equals(booking.amount().currency())) {
            return true;
        }
        return differsByCharges(booking, amount.minorUnits());
    }

    private static boolean addUp(Booking booking) {
        long sum = 0;
        for (BookingDetail detail : booking.details()) {
            Money amount = detail.amount();
            if (amount == null || !amount.currency().equals(booking.amount().currency())) {
                return false;
            }
            boolean isOpposite =
                    isMixed(booking) && detail.direction() != null && detail.direction() != booking.direction();
            sum = Math.addExact(sum, isOpposite ? -amount.minorUnits() : amount.minorUnits());
        }
        return differsByCharges(booking, sum);
    }

    /** Charges are taken from what comes in, and added to what goes out. */
    private static boolean differsByCharges(Booking booking, long sum) {
        long booked = booking.amount().minorUnits();
        if (sum == booked) {
            return true;
        }
        long charges = charges(booking);
        return booking.direction() == Direction.CREDIT ? sum - charges == booked : sum + charges == booked;
    }

    private static long charges(Booking booking) {
        List<Money> taken = new ArrayList<>();
        if (booking.charges() != null) {
            taken.add(booking.charges());
        } else {
            booking.details().stream()
                    .map(BookingDetail::charges)
                    .filter(Objects::nonNull)
                    .forEach(taken::add);
        }
        return taken.stream()
                .filter(charge -> charge.currency().equals(booking.amount().currency()))
                .mapToLong(Money::minorUnits)
                .reduce(0, Math::addExact);
    }
}
