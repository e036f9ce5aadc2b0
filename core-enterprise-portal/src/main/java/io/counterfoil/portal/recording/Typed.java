package io.counterfoil.portal.recording;

/** The form of a payable as it was typed; kept as it is until it was taken. */
public record Typed(
        String creditor,
        String invoiceNumber,
        String amount,
        String currency,
        String issuedOn,
        String dueOn,
        String payingBank,
        String longTenorReason) {}
