package io.counterfoil.receivables.adapter.postgres.projection;

/** What became of a part of a document's limit. */
enum ReservationState {
    RESERVED,
    DRAWN,
    LAPSED,
    RELEASED
}
