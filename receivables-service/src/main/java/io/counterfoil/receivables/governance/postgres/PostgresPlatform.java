package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.governance.Platform;
import io.counterfoil.receivables.governance.PolicyView;
import io.counterfoil.receivables.governance.postgres.PolicySourceRepository.Limit;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

@ApplicationScoped
class PostgresPlatform implements Platform {

    private final PolicySourceRepository policies;
    private final DayPolicyRepository days;
    private final Sql sql;

    PostgresPlatform(PolicySourceRepository policies, DayPolicyRepository days, Sql sql) {
        this.policies = policies;
        this.days = days;
        this.sql = sql;
    }

    @Override
    public List<PolicyView> policies() {
        return Stream.concat(
                        policies.limits().stream().map(PostgresPlatform::view),
                        days.all().stream().map(PostgresPlatform::view))
                .toList();
    }

    private static PolicyView view(DayPolicyRow row) {
        return new PolicyView(row.kind.name(), null, null, row.effectiveFrom, Short.toString(row.days), row.source);
    }

    private static PolicyView view(Limit limit) {
        boolean isMoney = !limit.currency().isEmpty();
        return new PolicyView(
                limit.kind().name(),
                isMoney ? limit.currency() : null,
                null,
                limit.effectiveFrom(),
                isMoney
                        ? new Money(limit.value(), Currency.getInstance(limit.currency())).toDecimal()
                        : Long.toString(limit.value()),
                limit.source() == null ? "not recorded: set on chain past this service" : limit.source());
    }

    /** SQL: the projection's tables have no entities outside of it. */
    @Override
    public long projectedBlock() {
        return sql.named("select block_number from projection.checkpoint")
                .first(row -> row.number("block_number"))
                .orElseThrow();
    }
}
