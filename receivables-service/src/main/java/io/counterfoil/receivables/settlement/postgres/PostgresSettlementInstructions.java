package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.settlement.SettlementInstructions;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresSettlementInstructions implements SettlementInstructions {

    private final Sql sql;

    PostgresSettlementInstructions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean hasUnfinished(UUID payableId) {
        sql.list(
                "select id from records.payable_record where id = ? for update", row -> row.getObject("id"), payableId);
        return sql.first("""
                        select i.id from records.settlement_instruction i left join projection.settlement s on s.id = i.id
                        where i.payable_id = ? and coalesce(s.open, not i.withdrawn)
                        """, row -> row.getObject("id"), payableId).isPresent();
    }

    @Override
    public Optional<SettlementInstruction> ofDebtor(UUID debtor, UUID settlementId) {
        return sql.first(
                """
                select id, payable_id, debtor, paying_bank, currency, value, payment_reference, instructed_on
                from records.settlement_instruction where id = ? and debtor = ?
                """,
                row -> new SettlementInstruction(
                        Sql.id(row, "id"),
                        Sql.id(row, "payable_id"),
                        Sql.id(row, "debtor"),
                        Sql.id(row, "paying_bank"),
                        new Money(row.getLong("value"), Currency.getInstance(row.getString("currency"))),
                        row.getString("payment_reference"),
                        Sql.day(row, "instructed_on")),
                settlementId,
                debtor);
    }

    @Override
    public boolean withdraw(UUID settlementId) {
        return sql.update("""
                        update records.settlement_instruction i set withdrawn = true
                        where i.id = ? and not i.withdrawn and not exists (select from projection.settlement s where s.id = i.id)
                        """, settlementId) == 1;
    }

    @Override
    public void insert(SettlementInstruction instruction) {
        sql.update(
                """
                insert into records.settlement_instruction (id, payable_id, debtor, paying_bank, currency, value,
                    payment_reference, instructed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                instruction.id(),
                instruction.payableId(),
                instruction.debtor(),
                instruction.payingBank(),
                instruction.value().currency().getCurrencyCode(),
                instruction.value().minorUnits(),
                instruction.paymentReference(),
                instruction.instructedOn());
    }
}
