package io.counterfoil.portal.waiting;

/** @param more whether there are more than were read */
public record Waiting(int count, boolean more) {

    public static final Waiting NONE = new Waiting(0, false);

    /** {@code 3}, {@code 99+}; empty for nothing. */
    public String shown() {
        return count == 0 ? "" : count + (more ? "+" : "");
    }
}
