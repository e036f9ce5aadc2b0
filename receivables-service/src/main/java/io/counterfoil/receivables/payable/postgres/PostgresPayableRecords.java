package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresPayableRecords implements PayableRecords {

    private static final String WAITING =
            "state = 'recorded' and not on_chain and (confirm_by is null or confirm_by >= :day) and ";

    private final PayableRecordRepository records;
    private final Sql sql;

    PostgresPayableRecords(PayableRecordRepository records, Sql sql) {
        this.records = records;
        this.sql = sql;
    }

    /** SQL: on conflict with the one index after which a batch goes on; any other is an error. */
    @Override
    public Set<UUID> insert(List<PayableRecord> payables, LocalDate confirmBy) {
        Set<UUID> stored = new HashSet<>();
        List<Credited> credited = credited(payables);
        for (PayableRecord payable : payables) {
            if (credited.stream().anyMatch(each -> each.forgottenBy(payable))) {
                continue;
            }
            Map<String, @Nullable Object> columns = PayableRecordRow.columns(payable, confirmBy);
            int inserted = sql.update(
                    "insert into records.payable_record (" + String.join(", ", columns.keySet()) + ") values ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?"))
                            + ") on conflict (creditor, invoice_number, issue_year) where state = 'recorded' do nothing",
                    columns.values().toArray());
            if (inserted == 1) {
                stored.add(payable.id());
            }
        }
        return stored;
    }

    /** What was taken off an invoice stays off: recorded again, by a second import for instance, it is worth what was left at most. */
    private record Credited(UUID creditor, String invoiceNumber, int year, String currency, long left) {

        boolean forgottenBy(PayableRecord payable) {
            return creditor.equals(payable.creditor())
                    && invoiceNumber.equals(payable.invoiceNumber())
                    && year == payable.issuedOn().getYear()
                    && currency.equals(payable.value().currency().getCurrencyCode())
                    && payable.value().minorUnits() > left;
        }
    }

    private List<Credited> credited(List<PayableRecord> payables) {
        if (payables.isEmpty()) {
            return List.of();
        }
        return sql.named("""
                        select o.creditor, o.invoice_number, o.issued_on, o.currency, o.value - c.amount as remaining
                        from records.payable_credit c join records.payable_record o on o.id = c.payable_id
                        where c.creditor = any (:creditors) and o.creditor = any (:creditors)
                        """)
                .with(
                        "creditors",
                        payables.stream()
                                .map(PayableRecord::creditor)
                                .distinct()
                                .toList())
                .list(row -> new Credited(
                        row.id("creditor"),
                        row.text("invoice_number"),
                        row.day("issued_on").getYear(),
                        row.text("currency"),
                        row.number("remaining")));
    }

    /** SQL: the chain's tables and the ledger's, by an array. Hibernate translates a list of values anew for each query. */
    @Override
    public Map<UUID, Standings> ofDebtor(UUID debtor, List<UUID> ids) {
        Map<UUID, Standing> standing = new HashMap<>();
        sql.named("""
                        select p.id, p.state, i.id is not null as on_chain, s.state as command from records.payable_record p
                        left join projection.payable i on i.id = p.id
                        left join records.submission s on s.operation_id = p.confirmation_operation
                        where p.id = any (:ids) and p.debtor = :debtor
                        """).with("ids", ids).with("debtor", debtor).list(row -> standing.put(row.id("id"), standing(row)));
        return records.getSession().findMultiple(PayableRecordRow.class, List.copyOf(standing.keySet())).stream()
                .collect(Collectors.toMap(
                        row -> row.id,
                        row -> new Standings(
                                row.payable(), Objects.requireNonNull(standing.get(row.id)), row.confirmBy)));
    }

    /** SQL: by the index in which an invoice is once. */
    @Override
    public List<Standings> ofInvoice(UUID debtor, UUID creditor, String invoiceNumber) {
        List<UUID> ids = sql.named("select id from records.payable_record where creditor = :creditor"
                        + " and invoice_number = :number and state = 'recorded' and debtor = :debtor order by id")
                .with("creditor", creditor)
                .with("number", invoiceNumber)
                .with("debtor", debtor)
                .list(row -> row.id("id"));
        return ids.isEmpty() ? List.of() : List.copyOf(ofDebtor(debtor, ids).values());
    }

    private static Standing standing(Row row) {
        if (row.flag("on_chain")) {
            return Standing.ON_CHAIN;
        }
        if (row.text("state").equals("refused")) {
            return Standing.REFUSED;
        }
        if (row.text("state").equals("lapsed")) {
            return Standing.LAPSED;
        }
        return List.of("PENDING", "CONFIRMED").contains(String.valueOf(row.textOrNull("command")))
                ? Standing.ISSUING
                : Standing.RECORDED;
    }

    /**
     * SQL: what another command may be changing at this moment is locked by itself first, and judged by a statement that then sees
     * its outcome; an update of an entity has no "not exists". The table of consents has none of its maker.
     */
    @Override
    public boolean claim(UUID operation, List<UUID> ids) {
        sql.named("select id from records.payable_record where id = any (:ids) order by id for update")
                .with("ids", ids)
                .list(row -> row.id("id"));
        int claimed =
                sql.named("""
                        update records.payable_record p set confirmation_operation = :operation
                        where p.id = any (:ids) and p.state = 'recorded' and not exists (
                            select from records.submission s
                            where s.operation_id = p.confirmation_operation and s.state in ('PENDING', 'CONFIRMED'))
                            and exists (select from records.payable_consent k where k.payable_id = p.id)
                        """).with("operation", operation).with("ids", ids).update();
        return claimed == ids.size();
    }

    @Override
    public boolean refuse(UUID payableId, String reason) {
        // Locked by itself first: the next statement then sees whether a confirmation got in before.
        records.lock(payableId);
        return records.refuse(payableId, reason);
    }

    /** SQL: by the index of those that wait; joins the ledger's table. */
    @Override
    public List<UUID> unconfirmedSince(LocalDate day, int max) {
        return sql.named("""
                        select p.id from records.payable_record p
                        where p.state = 'recorded' and not p.on_chain and p.confirm_by < :day and not exists (
                            select from records.submission s
                            where s.operation_id = p.confirmation_operation and s.state in ('PENDING', 'CONFIRMED'))
                        order by p.confirm_by, p.id limit :max
                        """).with("day", day).with("max", max).list(row -> row.id("id"));
    }

    @Override
    public Optional<PayableRecord> lapse(UUID payableId, LocalDate day) {
        // Locked by itself first: the next statement then sees whether a confirmation got in before.
        records.lock(payableId);
        return records.lapse(payableId, day)
                ? Optional.of(records.findById(payableId).payable())
                : Optional.empty();
    }

    /** SQL: the projection's tables have no entities outside of it. */
    @Override
    public Optional<IssuedPayable> issued(UUID debtor, UUID id) {
        return sql.named(
                        "select id, creditor, paying_bank, currency, live, state, settlement_id from projection.payable"
                                + " where id = :id and debtor = :debtor")
                .with("id", id)
                .with("debtor", debtor)
                .first(row -> new IssuedPayable(
                        row.id("id"),
                        row.id("creditor"),
                        row.id("paying_bank"),
                        row.text("currency"),
                        row.number("live"),
                        row.text("state"),
                        row.has("settlement_id")));
    }

    /** SQL: filters that may be absent; by the index of those that wait. */
    @Override
    public List<PayableRecord> waiting(
            @Nullable UUID debtor, @Nullable String currency, LocalDate day, UUID after, int max) {
        List<UUID> ids = sql.named("select id from records.payable_record where " + WAITING
                        + (debtor == null ? "" : "debtor = :debtor and ")
                        + (currency == null ? "" : "currency = :currency and ") + "id > :after order by id limit :max")
                .with("day", day)
                .with("debtor", debtor)
                .with("currency", currency)
                .with("after", after)
                .with("max", max)
                .list(row -> row.id("id"));
        return ids.isEmpty()
                ? List.of()
                : records.getSession().findMultiple(PayableRecordRow.class, ids).stream()
                        .map(PayableRecordRow::payable)
                        .toList();
    }

    /** SQL: a sum by currency. */
    @Override
    public Map<String, Long> waitingUpTo(UUID debtor, LocalDate day, UUID last) {
        Map<String, Long> sums = new HashMap<>();
        sql.named("select currency, cast(sum(value) as bigint) as waiting from records.payable_record where " + WAITING
                        + "debtor = :debtor and id <= :last group by currency")
                .with("day", day)
                .with("debtor", debtor)
                .with("last", last)
                .list(row -> sums.put(row.text("currency"), row.number("waiting")));
        return sums;
    }

    /** SQL: as above. */
    @Override
    public List<UUID> unpaidDueBefore(LocalDate day, int max) {
        return sql.named("select id from projection.payable p where state = 'ISSUED' and due_on < :day and live > 0"
                        + " and not exists (select from projection.settlement s where s.id = p.settlement_id"
                        + " and s.delays_overdue and s.last_day >= :day) order by due_on, id limit :max")
                .with("day", day)
                .with("max", max)
                .list(row -> row.id("id"));
    }
}
