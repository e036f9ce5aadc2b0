package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.KeyRotationView;
import io.counterfoil.receivables.onboarding.PersonalAct;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One row of {@code key_rotation}. Its content is fixed; its state changes by conditional updates alone. */
@Entity(name = "KeyRotation")
@Table(schema = "records", name = "key_rotation")
class KeyRotationRow {

    @Id
    @Column
    UUID id;

    @Column(updatable = false)
    UUID participant;

    @Column(updatable = false)
    String reason;

    @Column
    String state;

    @Embedded
    @EmbeddedColumnNaming("maker_%s")
    PersonColumns maker = new PersonColumns();

    @Column(name = "proposed_at", insertable = false, updatable = false)
    Instant proposedAt;

    @Embedded
    @EmbeddedColumnNaming("checker_%s")
    @Nullable
    PersonColumns checker;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Embedded
    @EmbeddedColumnNaming("withdrawer_%s")
    @Nullable
    PersonColumns withdrawer;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column
    @Nullable
    UUID operation;

    KeyRotationView view() {
        return new KeyRotationView(
                id,
                participant,
                reason,
                state,
                maker.at(proposedAt),
                at(checker, approvedAt),
                at(withdrawer, withdrawnAt),
                operation);
    }

    private static @Nullable PersonalAct at(@Nullable PersonColumns person, @Nullable Instant moment) {
        return person == null || moment == null ? null : person.at(moment);
    }
}
