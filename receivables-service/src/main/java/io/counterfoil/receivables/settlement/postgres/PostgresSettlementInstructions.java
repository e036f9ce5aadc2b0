package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.receivables.settlement.SettlementInstructions;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresSettlementInstructions implements SettlementInstructions {

    private final SettlementInstructionRepository instructions;
    private final Sql sql;

    PostgresSettlementInstructions(SettlementInstructionRepository instructions, Sql sql) {
        this.instructions = instructions;
        this.sql = sql;
    }

    /** SQL: the lock is on a row of the payables, whose entity is theirs alone. */
    @Override
    public boolean hasUnfinished(UUID payableId, UUID payingBank) {
        sql.named("select id from records.payable_record where id = :id for update")
                .with("id", payableId)
                .isFound();
        return instructions.hasUnfinished(payableId, payingBank);
    }

    @Override
    public List<SettlementInstruction> withdrawOfFormerBanks(UUID payableId, UUID payingBank) {
        return instructions.unopenedOfOthers(payableId, payingBank).stream()
                .filter(row -> instructions.withdraw(row.id))
                .map(SettlementInstructionRow::instruction)
                .toList();
    }

    @Override
    public boolean hasSettled(UUID payableId, PaymentReference reference) {
        return instructions.hasSettled(payableId, reference.value());
    }

    @Override
    public Optional<SettlementInstruction> ofDebtor(UUID debtor, UUID settlementId) {
        return instructions
                .find("id = ?1 and debtor = ?2", settlementId, debtor)
                .firstResultOptional()
                .map(SettlementInstructionRow::instruction);
    }

    @Override
    public boolean withdraw(UUID settlementId) {
        return instructions.withdraw(settlementId);
    }

    @Override
    public void insert(SettlementInstruction instruction) {
        instructions.persistAndFlush(SettlementInstructionRow.of(instruction));
    }
}
