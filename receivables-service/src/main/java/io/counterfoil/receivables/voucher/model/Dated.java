package io.counterfoil.receivables.voucher.model;

import java.time.LocalDate;

/** A limit, the first day it is in force, and the regulation or decision it comes from. */
public record Dated<T>(LocalDate effectiveFrom, T value, String source) {}
