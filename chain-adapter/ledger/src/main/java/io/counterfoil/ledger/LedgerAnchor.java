package io.counterfoil.ledger;

import java.time.LocalDate;

/** The newest anchor of an audit trail: hash of its last entry, number of entries, business day. */
public record LedgerAnchor(Bytes32 head, long entries, LocalDate day) {}
