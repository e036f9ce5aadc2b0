package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.receivables.policy.IssuanceFacts;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresIssuanceFacts implements IssuanceFacts {

    /** Of advisory locks: one kind of lock for all debtors. "issu" in ASCII. */
    private static final int LOCK_OF_ISSUANCE = 0x69737375;

    private final Sql sql;

    PostgresIssuanceFacts(Sql sql) {
        this.sql = sql;
    }

    /** SQL: the newest version of each, by an array. */
    @Override
    public Set<UUID> smallOnes(Collection<UUID> suppliers) {
        if (suppliers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.named("""
                        select p.participant from records.participant_profile p
                        where p.participant = any (:ids) and p.size_class in ('medium', 'small', 'micro') and not exists (
                            select from records.participant_profile later
                            where later.participant = p.participant and later.version > p.version)
                        """).with("ids", List.copyOf(suppliers)).list(row -> row.id("participant")));
    }

    @Override
    public boolean isLarge(UUID debtor) {
        return smallOnes(List.of(debtor)).isEmpty();
    }

    /** SQL: the projection's sums and the ledger's table have no entities here. What waits for its creditor is in no sum yet. */
    @Override
    public long outstanding(UUID debtor, String currency, Collection<UUID> without) {
        // No payable has this id: an empty array has no type.
        List<UUID> left = without.isEmpty() ? List.of(new UUID(0, 0)) : List.copyOf(without);
        return sql.named("""
                        select cast(coalesce((select value from projection.figure
                                   where measure = 'DEBTOR' and currency = :currency and of = :text), 0)
                             + coalesce((select sum(live) from projection.payable
                                   where debtor = :debtor and state = 'PROPOSED' and currency = :currency), 0)
                             + coalesce((select sum(p.value) from records.payable_record p
                                   join records.submission s on s.operation_id = p.confirmation_operation
                                   where p.debtor = :debtor and p.state = 'recorded' and not p.on_chain and p.currency = :currency
                                   and s.state in ('PENDING', 'CONFIRMED') and not p.id = any (:left)
                                   and not exists (select from projection.payable c where c.id = p.id)), 0) as bigint) as outstanding
                        """)
                .with("debtor", debtor)
                .with("text", debtor.toString())
                .with("currency", currency)
                .with("left", left)
                .first(row -> row.number("outstanding"))
                .orElseThrow();
    }

    /** SQL: a lock. */
    @Override
    public void lock(UUID debtor) {
        sql.named("select from pg_advisory_xact_lock(:kind, hashtext(:debtor))")
                .with("kind", LOCK_OF_ISSUANCE)
                .with("debtor", debtor.toString())
                .isFound();
    }
}
