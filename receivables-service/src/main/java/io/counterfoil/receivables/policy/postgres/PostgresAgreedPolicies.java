package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.receivables.policy.AgreedPolicies;
import io.counterfoil.receivables.policy.PolicyChange;
import io.counterfoil.receivables.policy.model.IssuancePolicy;
import io.counterfoil.receivables.policy.model.PolicyKind;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.Timeline;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Read each time: few rows by an index, and a policy decides from the moment at which it is agreed on. */
@ApplicationScoped
@Transactional
class PostgresAgreedPolicies implements AgreedPolicies {

    private final Sql sql;

    PostgresAgreedPolicies(Sql sql) {
        this.sql = sql;
    }

    /** SQL: as {@link PolicyChangeSql} says. */
    @Override
    public IssuancePolicy issuance(UUID debtor, @Nullable PolicyChange change) {
        List<PolicyChange> found = new ArrayList<>(
                sql.named("select * from records.policy_change where state = 'agreed' and participant = :debtor"
                                + " union all select * from records.policy_change where state = 'agreed'"
                                + " and participant is null and kind = 'DELIVERY_DAYS_MAX'")
                        .with("debtor", debtor)
                        .list(PolicyChangeSql::change));
        if (change != null
                && (change.scope().participant() == null
                        || debtor.equals(change.scope().participant()))) {
            found.add(change);
        }
        Map<String, Timeline<Long>> limits = new HashMap<>();
        for (PolicyChange one : found) {
            String currency = one.scope().currency();
            if (one.kind() == PolicyKind.ISSUANCE_LIMIT && currency != null) {
                limits.merge(
                        currency, new Timeline<>(List.of(one.policy())), (before, later) -> before.with(one.policy()));
            }
        }
        return new IssuancePolicy(
                timeline(found, PolicyKind.ISSUANCE_FREEZE), limits, timeline(found, PolicyKind.DELIVERY_DAYS_MAX));
    }

    private static Timeline<Long> timeline(List<PolicyChange> found, PolicyKind kind) {
        return new Timeline<>(found.stream()
                .filter(one -> one.kind() == kind)
                .map(PolicyChange::policy)
                .toList());
    }

    /** SQL: as above. */
    @Override
    public Timeline<Long> advanceRate(DocumentKind kind) {
        List<Dated<Long>> rows = sql.named(
                        "select * from records.policy_change where state = 'agreed' and kind = 'ADVANCE_RATE'"
                                + " and document_kind = :kind")
                .with("kind", kind.wireName())
                .list(PolicyChangeSql::dated);
        return new Timeline<>(rows);
    }
}
