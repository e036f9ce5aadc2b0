package io.counterfoil.receivables.projection.postgres;

/** What became of a part of a document's limit. */
enum ReservationState {
    RESERVED,
    DRAWN,
    LAPSED,
    RELEASED
}
