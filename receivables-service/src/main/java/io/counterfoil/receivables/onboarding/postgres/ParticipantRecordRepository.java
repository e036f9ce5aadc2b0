package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ParticipantRecordRepository implements PanacheRepositoryBase<ParticipantRecordRow, UUID> {

    /** Until the transaction ends. Statements after this one see what whoever had the lock before has added. */
    void lock(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isVisible(Viewer viewer, UUID id) {
        return (viewer.seesAll() || viewer.participant().equals(id)) && count("id", id) == 1;
    }
}
