package io.counterfoil.receivables.adapter.postgres.projection;

/** What became of an offer. */
enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
