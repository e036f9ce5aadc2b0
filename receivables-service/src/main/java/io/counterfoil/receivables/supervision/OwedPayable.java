package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payable that is owed: components are the fields of OwedPayable in openapi.yml.
 *
 * @param outstanding what is left of it
 */
public record OwedPayable(
        UUID id, UUID debtor, UUID creditor, UUID payingBank, Money outstanding, LocalDate dueOn, String state) {}
