package io.counterfoil.messages;

/** How certain a booking is, least first. Only {@link #BOOKED} ones are money. */
public enum BookingStatus {
    /** For information: no money moves on this account by it. */
    INFORMATION,
    /** Announced, or of a kind that only this bank knows: it may still fall away. */
    PENDING,
    BOOKED
}
