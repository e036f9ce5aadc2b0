package io.counterfoil.service.events;

/** The number of an event as CloudEvents' extension {@code sequence} carries it: twenty digits, so that text sorts as numbers do. */
public final class Sequence {

    private Sequence() {}

    public static String text(long number) {
        return "%020d".formatted(number);
    }

    /** The same event with its number first. */
    static String into(String event, long number) {
        return "{\"sequence\":\"" + text(number) + "\"," + event.substring(1);
    }
}
