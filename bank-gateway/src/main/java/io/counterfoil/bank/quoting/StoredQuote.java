package io.counterfoil.bank.quoting;

import java.time.LocalDate;

/**
 * A quote as this bank keeps it.
 *
 * @param body the JSON that was, or is about to be, sent to the service
 * @param validUntil last day on which the supplier may take it
 */
public record StoredQuote(String body, String termsHash, LocalDate validUntil, QuoteBasis basis) {}
