package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KeyRotationRepository implements PanacheRepositoryBase<KeyRotationRow, UUID> {

    List<KeyRotationRow> page(Viewer viewer, UUID after, int size) {
        return (viewer.seesAll()
                        ? find("id > ?1 order by id", after)
                        : find("participant = ?1 and id > ?2 order by id", viewer.participant(), after))
                .page(0, size)
                .list();
    }

    Optional<KeyRotationRow> visible(Viewer viewer, UUID id) {
        return (viewer.seesAll() ? find("id", id) : find("id = ?1 and participant = ?2", id, viewer.participant()))
                .firstResultOptional();
    }

    /** @return whether it was proposed until now */
    boolean approve(UUID id, Person checker) {
        return update(
                        "state = 'approved', checker.subject = ?1, checker.name = ?2, checker.client = ?3,"
                                + " approvedAt = instant where id = ?4 and state = 'proposed'",
                        checker.subject(),
                        checker.name(),
                        checker.client(),
                        id)
                == 1;
    }

    /** @return whether it was approved, and no command was to carry it out until now */
    boolean begin(UUID id, UUID operation) {
        return update("operation = ?1 where id = ?2 and state = 'approved' and operation is null", operation, id) == 1;
    }

    /** @return whether it was proposed until now */
    boolean withdraw(UUID id, Person withdrawer) {
        return update(
                        "state = 'withdrawn', withdrawer.subject = ?1, withdrawer.name = ?2, withdrawer.client = ?3,"
                                + " withdrawnAt = instant where id = ?4 and state = 'proposed'",
                        withdrawer.subject(),
                        withdrawer.name(),
                        withdrawer.client(),
                        id)
                == 1;
    }
}
