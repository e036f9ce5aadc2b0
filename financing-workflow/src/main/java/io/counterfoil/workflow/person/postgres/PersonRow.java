package io.counterfoil.workflow.person.postgres;

import io.counterfoil.workflow.person.KnownPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code workflow.person}. */
@Entity(name = "Person")
@Table(schema = "workflow", name = "person")
class PersonRow {

    @Id
    String subject;

    @Column
    UUID participant;

    @Column
    String roles;

    @Column
    String email;

    @Nullable
    @Column
    String language;

    @Column(name = "seen_on")
    LocalDate seenOn;

    void is(KnownPerson person, LocalDate on) {
        subject = person.subject();
        participant = person.participant();
        roles = " " + String.join(" ", person.roles().stream().sorted().toList()) + " ";
        email = person.email();
        language = person.language();
        seenOn = on;
    }

    KnownPerson person() {
        return new KnownPerson(subject, participant, Set.of(roles.strip().split(" ")), email, language);
    }
}
