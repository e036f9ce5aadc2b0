package io.counterfoil.receivables.policy.model;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payable that would be issued on a business day: all that a policy may look at.
 *
 * @param outstanding minor units of the debtor's other payables in this currency: issued and not paid, or being issued
 * @param largePaysSmall whether the debtor counts as a large enterprise and the creditor as a small or medium one
 */
public record ProposedIssue(
        Money value,
        long outstanding,
        boolean largePaysSmall,
        @Nullable LocalDate deliveredOn,
        LocalDate dueOn,
        LocalDate on) {}
