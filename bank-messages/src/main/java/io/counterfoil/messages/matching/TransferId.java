package io.counterfoil.messages.matching;

/**
 * A payment of a booking.
 *
 * @param part from 0; {@link #WHOLE} for a booking of several payments that cannot be taken apart: once they are listed, each of them is another
 *     transfer
 */
public record TransferId(String booking, int part) implements Comparable<TransferId> {

    public static final int WHOLE = 1_000_000;

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
