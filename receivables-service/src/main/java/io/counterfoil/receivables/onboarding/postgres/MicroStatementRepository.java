package io.counterfoil.receivables.onboarding.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MicroStatementRepository implements PanacheRepositoryBase<MicroStatementRow, UUID> {

    /** To be sent yet, and by this person. */
    Optional<MicroStatementRow> unsent(UUID account, String drawer) {
        return find(
                        "accountId = ?1 and person.subject = ?2 and not exists (select s.accountId"
                                + " from MicroStatementSending s where s.accountId = ?1)",
                        account,
                        drawer)
                .firstResultOptional();
    }
}
