package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.voucher.model.Dated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy from a day on, as one person of the operators proposed it.
 *
 * @param policy its value as {@link io.counterfoil.receivables.policy.model.PolicyValue} keeps it
 * @param proposedBy operator of the maker; null for what came with the platform
 */
public record PolicyChange(
        UUID id,
        PolicyKind kind,
        PolicyScope scope,
        Dated<Long> policy,
        @Nullable UUID proposedBy,
        Person maker) {}
