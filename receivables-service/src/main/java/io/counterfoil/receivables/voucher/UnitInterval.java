package io.counterfoil.receivables.voucher;

/**
 * Which units of its voucher a piece is made of, both ends included; a unit is the smallest of the currency. Units that were paid are the last ones
 * of their piece.
 *
 * @param start from 1 on
 * @param end at most what was issued
 */
public record UnitInterval(long start, long end) {}
