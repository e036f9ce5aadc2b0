package io.counterfoil.receivables.alert.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A part of a voucher went from one holder to another, or as its whole from the debtor to the creditor. */
public record Hop(UUID payable, UUID giver, UUID taker, Money value, LocalDate day) {}
