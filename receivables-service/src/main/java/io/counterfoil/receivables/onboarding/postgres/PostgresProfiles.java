package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.Profiles;
import io.counterfoil.receivables.onboarding.model.Profile;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Rows are added, never changed. */
@ApplicationScoped
@Transactional
class PostgresProfiles implements Profiles {

    private final ContactRepository contacts;
    private final Sql sql;

    PostgresProfiles(ContactRepository contacts, Sql sql) {
        this.contacts = contacts;
        this.sql = sql;
    }

    /** SQL: on conflict, and only after the version before it: of two changes of one version one is told so. */
    @Override
    public boolean add(UUID participant, int version, Profile profile, Person person) {
        int added = sql.update(
                """
                insert into records.participant_profile (participant, version, industry, region, size_class, subject, name, client)
                select ?, ?, ?, ?, ?, ?, ?, ?
                where ? = 1 or exists (select from records.participant_profile where participant = ? and version = ?)
                on conflict (participant, version) do nothing
                """,
                participant,
                version,
                profile.industry(),
                profile.region() == null ? null : profile.region().code(),
                profile.sizeClass() == null ? null : profile.sizeClass().wireName(),
                person.subject(),
                person.name(),
                person.client(),
                version,
                participant,
                version - 1);
        for (int i = 0; added == 1 && i < profile.contacts().size(); i++) {
            contacts.persist(
                    ContactRow.of(participant, version, i, profile.contacts().get(i)));
        }
        contacts.flush();
        return added == 1;
    }
}
