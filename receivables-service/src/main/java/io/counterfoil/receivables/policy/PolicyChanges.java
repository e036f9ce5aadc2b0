package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Changes of policies on their way to be agreed on. */
public interface PolicyChanges {

    /** @return false when another change of the same policy is open */
    boolean insert(PolicyChange change);

    boolean isThere(UUID id);

    /** While it is open; locked until the end of the transaction. */
    Optional<PolicyChange> open(UUID id);

    /** First day of the last one that was agreed on; empty when there is none. */
    Optional<LocalDate> lastEffectiveFrom(PolicyKind kind, PolicyScope scope);

    /** In force from its first day on. */
    void agree(PolicyChange change, Person second);

    void withdraw(PolicyChange change, Person by);
}
