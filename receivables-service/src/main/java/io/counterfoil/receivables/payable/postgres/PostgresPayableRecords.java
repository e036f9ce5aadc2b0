package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.payable.PayableRecord;
import io.counterfoil.receivables.payable.PayableRecords;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PostgresPayableRecords implements PayableRecords {

    private final Sql sql;

    PostgresPayableRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> insert(List<PayableRecord> payables) {
        Set<UUID> stored = new HashSet<>();
        for (PayableRecord payable : payables) {
            int inserted = sql.update(
                    """
                    insert into records.payable_record (id, root_id, debtor, creditor, paying_bank, invoice_number, currency,
                        value, issued_on, due_on, customs_declaration, delivered_on, long_tenor_reason,
                        maker_subject, maker_name, maker_client)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict on constraint one_invoice_per_creditor do nothing
                    """,
                    payable.id(),
                    payable.rootId(),
                    payable.debtor(),
                    payable.creditor(),
                    payable.payingBank(),
                    payable.invoiceNumber(),
                    payable.value().currency().getCurrencyCode(),
                    payable.value().minorUnits(),
                    payable.issuedOn(),
                    payable.dueOn(),
                    payable.customsDeclaration(),
                    payable.deliveredOn(),
                    payable.longTenorReason(),
                    payable.maker().subject(),
                    payable.maker().name(),
                    payable.maker().client());
            if (inserted == 1) {
                stored.add(payable.id());
            }
        }
        return stored;
    }

    @Override
    public Map<UUID, Standings> ofDebtor(UUID debtor, List<UUID> ids) {
        Map<UUID, Standings> found = new HashMap<>();
        sql.list("""
                        select r.*, i.id is not null as on_chain, coalesce(c.state in ('PENDING', 'CONFIRMED'), false) as issuing
                        from records.payable_record r left join projection.payable i on i.id = r.id
                        left join records.command c on c.id = r.confirmation_operation
                        where r.debtor = ? and r.id = any (?)
                        """, PostgresPayableRecords::standings, debtor, ids)
                .forEach(standings -> found.put(standings.payable().id(), standings));
        return found;
    }

    @Override
    public boolean refuse(UUID payableId, String reason) {
        // Locked by itself first: the next statement then sees whether a confirmation got in before.
        sql.list(
                "select id from records.payable_record where id = ? for update", row -> row.getObject("id"), payableId);
        return sql.update("""
                        update records.payable_record p set state = 'refused', refusal_reason = ?
                        where p.id = ? and p.state = 'recorded' and not exists (
                            select from records.command c
                            where c.id = p.confirmation_operation and c.state in ('PENDING', 'CONFIRMED'))
                        """, reason, payableId) == 1;
    }

    @Override
    public Optional<IssuedPayable> issued(UUID debtor, UUID id) {
        return sql.first(
                "select id, paying_bank, currency, live, state, settlement_id from projection.payable"
                        + " where id = ? and debtor = ?",
                row -> new IssuedPayable(
                        Sql.id(row, "id"),
                        Sql.id(row, "paying_bank"),
                        row.getString("currency"),
                        row.getLong("live"),
                        row.getString("state"),
                        row.getObject("settlement_id") != null),
                id,
                debtor);
    }

    @Override
    public List<UUID> unpaidDueBefore(LocalDate day, int max) {
        return sql.list(
                "select id from projection.payable where state = 'ISSUED' and due_on < ? and live > 0"
                        + " and settlement_id is null order by due_on, id limit ?",
                row -> Sql.id(row, "id"),
                day,
                max);
    }

    private static Standings standings(ResultSet row) throws SQLException {
        Standing standing = row.getBoolean("on_chain")
                ? Standing.ON_CHAIN
                : row.getString("state").equals("refused")
                        ? Standing.REFUSED
                        : row.getBoolean("issuing") ? Standing.ISSUING : Standing.RECORDED;
        PayableRecord payable = new PayableRecord(
                Sql.id(row, "id"),
                Sql.id(row, "root_id"),
                Sql.id(row, "debtor"),
                Sql.id(row, "creditor"),
                Sql.id(row, "paying_bank"),
                row.getString("invoice_number"),
                new Money(row.getLong("value"), Currency.getInstance(row.getString("currency"))),
                Sql.day(row, "issued_on"),
                Sql.day(row, "due_on"),
                row.getString("customs_declaration"),
                Sql.dayOrNull(row, "delivered_on"),
                row.getString("long_tenor_reason"),
                new Person(row.getString("maker_subject"), row.getString("maker_name"), row.getString("maker_client")));
        return new Standings(payable, standing);
    }
}
