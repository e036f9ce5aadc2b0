package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.model.Profile.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code participant_contact}: somebody to be reached, of one version of a profile. Rows are added, never changed. */
@Immutable
@Entity(name = "Contact")
@Table(schema = "records", name = "participant_contact")
@IdClass(ContactRow.Key.class)
class ContactRow {

    record Key(UUID participant, int version, int position) {}

    @Id
    @Column
    UUID participant;

    @Id
    @Column
    int version;

    @Id
    @Column
    int position;

    @Column
    String name;

    @Column
    String role;

    @Column
    @Nullable
    String email;

    @Column
    @Nullable
    String phone;

    static ContactRow of(UUID participant, int version, int position, Contact contact) {
        ContactRow row = new ContactRow();
        row.participant = participant;
        row.version = version;
        row.position = position;
        row.name = contact.name();
        row.role = contact.role();
        row.email = contact.email();
        row.phone = contact.phone();
        return row;
    }
}
