package io.counterfoil.messages.matching;

import io.counterfoil.messages.Booking;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All bookings that statements have shown, each once. In which order statements come, how often, and how they overlap makes no
 * difference: of two that show the same booking, the one that says more counts.
 */
public final class Bookings {

    /** What is certain before what is announced; then more payments before fewer; then whatever, but always the same. */
    private static final Comparator<Booking> SAYS_MORE = Comparator.comparing(Booking::status)
            .thenComparing(booking -> booking.details().size())
            .thenComparing(booking -> booking.toString());

    private final SortedMap<String, Booking> byId = new TreeMap<>();

    public void add(Booking booking) {
        byId.merge(booking.id(), booking, Bookings::better);
    }

    /** That of two which says more. */
    public static Booking better(Booking one, Booking other) {
        return SAYS_MORE.compare(one, other) >= 0 ? one : other;
    }

    public Collection<Booking> all() {
        return byId.values();
    }
}
