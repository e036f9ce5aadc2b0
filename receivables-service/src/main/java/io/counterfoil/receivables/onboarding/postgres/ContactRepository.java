package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.ProfileView.ContactView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactRow, ContactRow.Key> {

    List<ContactView> of(UUID participant, int version) {
        return find(
                        "select name, role, email, phone from Contact where participant = ?1 and version = ?2 order by position",
                        participant,
                        version)
                .project(ContactView.class)
                .list();
    }
}
