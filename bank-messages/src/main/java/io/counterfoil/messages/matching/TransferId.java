package io.counterfoil.messages.matching;

/**
 * A payment of a booking.
 *
 * @param part from 0; 0 where the booking is one payment, or cannot be taken apart
 */
public record TransferId(String booking, int part) implements Comparable<TransferId> {

    @Override
    public int compareTo(TransferId other) {
        int byBooking = booking.compareTo(other.booking);
        return byBooking == 0 ? Integer.compare(part, other.part) : byBooking;
    }

    @Override
    public String toString() {
        return booking + "/" + part;
    }
}
