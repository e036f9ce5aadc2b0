package io.counterfoil.messages.matching;

/** An expected payment was booked. */
public record Match(String expectation, TransferId transfer) {}
