package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConfirmationRuleRepository implements PanacheRepositoryBase<ConfirmationRuleRow, UUID> {

    List<ConfirmationRuleRow> agreed(UUID participant) {
        return list("participant = ?1 and state = 'agreed' order by id", participant);
    }

    /** Locked until the transaction ends. */
    Optional<ConfirmationRuleRow> open(UUID participant, UUID id) {
        return find("id = ?1 and participant = ?2 and state = 'proposed'", id, participant)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<ConfirmationRuleRow> page(Viewer viewer, UUID after, int size) {
        return (viewer.seesAll()
                        ? find("id > ?1 order by id", after)
                        : find("participant = ?1 and id > ?2 order by id", viewer.participant(), after))
                .page(0, size)
                .list();
    }

    List<ConfirmationRuleRow> visible(Viewer viewer, UUID id) {
        return viewer.seesAll() ? list("id", id) : list("id = ?1 and participant = ?2", id, viewer.participant());
    }

    /** @return whether it was proposed until now */
    boolean leaveProposed(UUID id, String state) {
        return update("state = ?1 where id = ?2 and state = 'proposed'", state, id) == 1;
    }
}
