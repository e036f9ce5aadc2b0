package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.ProfileView;
import io.counterfoil.receivables.onboarding.ProfileView.ContactView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code participant_profile} with its contacts; each change is a version of its own. Rows are added, never changed. */
@Immutable
@Entity(name = "Profile")
@Table(schema = "records", name = "participant_profile")
@IdClass(ProfileRow.Key.class)
class ProfileRow {

    record Key(UUID participant, int version) {}

    @Id
    @Column
    UUID participant;

    @Id
    @Column
    int version;

    @Column
    @Nullable
    String industry;

    @Column
    @Nullable
    String region;

    @Column(name = "size_class")
    @Nullable
    String sizeClass;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column(name = "given_at", insertable = false, updatable = false)
    Instant givenAt;

    ProfileView view(List<ContactView> contacts) {
        return new ProfileView(participant, version, industry, region, sizeClass, contacts, person.at(givenAt));
    }
}
