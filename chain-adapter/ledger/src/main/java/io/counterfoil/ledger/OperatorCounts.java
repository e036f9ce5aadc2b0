package io.counterfoil.ledger;

/** Operators that are not suspended, and how many of them have to support an act. */
public record OperatorCounts(int active, int threshold) {}
