package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.workflow.caseflow.StandingInstructions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Those that are not stopped, in {@code workflow.standing_instruction}. */
@ApplicationScoped
class PostgresStandingInstructions
        implements StandingInstructions, PanacheRepositoryBase<StandingInstructionRow, UUID> {

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void given(UUID instruction, UUID supplier, UUID debtor) {
        StandingInstructionRow row = new StandingInstructionRow();
        row.id = instruction;
        row.supplier = supplier;
        row.debtor = debtor;
        persist(row);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void stopped(UUID instruction) {
        deleteById(instruction);
    }

    @Override
    @Transactional
    public boolean cover(UUID supplier, UUID debtor) {
        return count("supplier = ?1 and debtor = ?2", supplier, debtor) > 0;
    }
}
