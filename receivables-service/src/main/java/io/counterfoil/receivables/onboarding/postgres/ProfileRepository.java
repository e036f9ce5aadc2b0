package io.counterfoil.receivables.onboarding.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<ProfileRow, ProfileRow.Key> {

    Optional<ProfileRow> last(UUID participant) {
        return find("participant = ?1 order by version desc", participant)
                .page(0, 1)
                .firstResultOptional();
    }
}
