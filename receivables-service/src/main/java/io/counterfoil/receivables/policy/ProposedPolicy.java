package io.counterfoil.receivables.policy;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.policy.model.PolicyScope;
import io.counterfoil.receivables.voucher.model.Dated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy that nobody has proposed yet: on chain, or one that two people change.
 *
 * @param limit null for those that are not on chain
 * @param kind null for those on chain
 */
public record ProposedPolicy(
        @Nullable LimitKind limit, @Nullable PolicyKind kind, PolicyScope scope, Dated<Long> policy) {

    private static final Person NOBODY = new Person("nobody", "nobody", "preview");

    public boolean isOf(LimitKind... kinds) {
        return limit != null && List.of(kinds).contains(limit);
    }

    public boolean isOf(PolicyKind... kinds) {
        return kind != null && List.of(kinds).contains(kind);
    }

    /** As if it had been proposed; null for those on chain. */
    public @Nullable PolicyChange change() {
        return kind == null ? null : new PolicyChange(Ids.next(), kind, scope, policy, null, NOBODY);
    }
}
