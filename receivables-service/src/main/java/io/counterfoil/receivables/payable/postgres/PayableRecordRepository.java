package io.counterfoil.receivables.payable.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

@ApplicationScoped
class PayableRecordRepository implements PanacheRepositoryBase<PayableRecordRow, UUID> {

    /** Until the transaction ends. Statements after this one see what whoever had the lock before has changed. */
    void lock(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return whether it was open until now, and its last day for a confirmation was before the day */
    boolean lapse(UUID id, LocalDate day) {
        return update(
                        "update PayableRecord p set p.state = 'lapsed' where p.id = ?1 and p.confirmBy < ?2"
                                + " and p.state = 'recorded' and not exists (select c.id from ConfirmingCommand c"
                                + " where c.id = p.confirmationOperation and c.state in ('PENDING', 'CONFIRMED'))",
                        id,
                        day)
                == 1;
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
