package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.Consents;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL: to give, three statements with arrays for a batch, however many payables are in it. */
@ApplicationScoped
class PostgresConsents implements Consents {

    private final PayableConsentRepository consents;
    private final Sql sql;

    PostgresConsents(PayableConsentRepository consents, Sql sql) {
        this.consents = consents;
        this.sql = sql;
    }

    private record Count(UUID payable, int persons) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Integer> give(UUID debtor, Person checker, List<UUID> payables) {
        // Locked by itself first: the next statements then see the consents of whoever had the lock before.
        sql.named("select id from records.payable_record where debtor = :debtor and id = any (:payables)"
                        + " order by id for update")
                .with("debtor", debtor)
                .with("payables", payables)
                .list(row -> row.id("id"));
        sql.named("""
                        insert into records.payable_consent (payable_id, subject, name, client, maker_subject)
                        select p.id, :subject, :name, :client, p.maker_subject from records.payable_record p
                        where p.debtor = :debtor and p.id = any (:payables) and p.state = 'recorded' and not exists (
                            select from records.submission s
                            where s.operation_id = p.confirmation_operation and s.state in ('PENDING', 'CONFIRMED'))
                        on conflict (payable_id, subject) do nothing
                        """)
                .with("subject", checker.subject())
                .with("name", checker.name())
                .with("client", checker.client())
                .with("debtor", debtor)
                .with("payables", payables)
                .update();
        Map<UUID, Integer> given = new HashMap<>();
        sql.named("""
                        select payable_id, count(*) as persons from records.payable_consent where payable_id = any (:payables)
                        group by payable_id having bool_or(subject = :subject)
                        """)
                .with("payables", payables)
                .with("subject", checker.subject())
                .list(row -> new Count(row.id("payable_id"), row.count("persons")))
                .forEach(count -> given.put(count.payable(), count.persons()));
        return given;
    }

    @Override
    @Transactional
    public Map<UUID, Integer> countWith(Person checker, List<UUID> payables) {
        Map<UUID, Long> others = consents.countOfOthers(checker, payables);
        return payables.stream()
                .collect(Collectors.toMap(id -> id, id -> 1 + Math.toIntExact(others.getOrDefault(id, 0L))));
    }
}
