package io.counterfoil.receivables.voucher.model;

import java.time.LocalDate;

/** What the debtor owes, as far as the rules on its pieces need to know it. */
public record Payable(PayableId id, LocalDate issuedOn, LocalDate dueOn, boolean longTenorExplained) {}
