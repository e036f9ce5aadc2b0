package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class KycDocumentRepository implements PanacheRepositoryBase<KycDocumentRow, UUID> {

    private static final String NOT_REPLACED = " and not exists (select n.id from KycDocument n"
            + " join KycDecision a on a.documentId = n.id and a.verdict = 'accept' where n.replaces = k.id)";

    /** Of the documents of a participant: those that wait or are in force. */
    long countWaitingOrInForce(UUID participant) {
        return count(
                "from KycDocument k left join KycDecision d on d.documentId = k.id"
                        + " where k.participant = ?1 and (d.verdict is null or d.verdict <> 'reject')" + NOT_REPLACED,
                participant);
    }

    boolean isInForce(UUID participant, String kind, UUID id) {
        return count(
                        "from KycDocument k join KycDecision d on d.documentId = k.id and d.verdict = 'accept'"
                                + " where k.id = ?1 and k.participant = ?2 and k.kind = ?3"
                                + NOT_REPLACED,
                        id,
                        participant,
                        kind)
                == 1;
    }

    /** Until the transaction ends. Statements after this one see what whoever had the lock before has added. */
    void lock(@Nullable UUID id) {
        if (id != null) {
            findById(id, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    boolean isPlaceTaken(KycDocumentRow document) {
        return document.replaces != null
                && count(
                                "from KycDocument n join KycDecision a on a.documentId = n.id and a.verdict = 'accept'"
                                        + " where n.replaces = ?1 and n.id <> ?2",
                                document.replaces,
                                document.id)
                        > 0;
    }

    Optional<KycDocumentRow> visible(Viewer viewer, UUID id) {
        return (viewer.seesAll() ? find("id", id) : find("id = ?1 and participant = ?2", id, viewer.participant()))
                .firstResultOptional();
    }
}
