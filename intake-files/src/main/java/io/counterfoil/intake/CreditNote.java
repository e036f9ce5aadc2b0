package io.counterfoil.intake;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;

/**
 * One row that takes something off an invoice.
 *
 * @param number of the credit note
 * @param invoiceNumber of the invoice that it names
 * @param amount what is taken off, above zero
 */
public record CreditNote(
        String number, String invoiceNumber, String debtor, String creditor, LocalDate issuedOn, Money amount) {}
