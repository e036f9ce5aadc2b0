package io.counterfoil.receivables.projection.postgres;

/** What became of an offer. */
enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
