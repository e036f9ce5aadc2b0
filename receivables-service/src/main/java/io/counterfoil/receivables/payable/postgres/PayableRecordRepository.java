package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.receivables.payable.PayableRecords.Standing;
import io.counterfoil.receivables.payable.PayableRecords.Standings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PayableRecordRepository implements PanacheRepositoryBase<PayableRecordRow, UUID> {

    /** Until the transaction ends. Statements after this one see what whoever had the lock before has changed. */
    void lock(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A record, whether the chain has it, and what became of the command that last set out to issue it. */
    record Found(
            PayableRecordRow row,
            @Nullable UUID onChain,
            @Nullable String command) {

        Standings standings() {
            return new Standings(row.payable(), standing());
        }

        private Standing standing() {
            if (onChain != null) {
                return Standing.ON_CHAIN;
            }
            if (row.state.equals("refused")) {
                return Standing.REFUSED;
            }
            return "PENDING".equals(command) || "CONFIRMED".equals(command) ? Standing.ISSUING : Standing.RECORDED;
        }
    }

    List<Found> ofDebtor(UUID debtor, List<UUID> ids) {
        return find(
                        "select p, i.id, c.state from PayableRecord p left join IssuedPayable i on i.id = p.id"
                                + " left join ConfirmingCommand c on c.id = p.confirmationOperation"
                                + " where p.debtor = ?1 and p.id in ?2",
                        debtor,
                        ids)
                .project(Found.class)
                .list();
    }

    /** @return whether it was open until now: recorded, and no command issues it */
    boolean refuse(UUID id, String reason) {
        return update(
                        "update PayableRecord p set p.state = 'refused', p.refusalReason = ?1"
                                + " where p.id = ?2 and p.state = 'recorded' and not exists (select c.id from ConfirmingCommand c"
                                + " where c.id = p.confirmationOperation and c.state in ('PENDING', 'CONFIRMED'))",
                        reason,
                        id)
                == 1;
    }
}
