package io.counterfoil.ledger;

import java.time.LocalDate;

/** One row of a limit: in force from a day until the next row's day. */
public record LedgerLimit(LocalDate effectiveFrom, long value) {}
