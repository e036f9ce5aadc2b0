package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code participant_record}: what is kept of a participant beside the chain. */
@Entity(name = "ParticipantRecord")
@Table(schema = "records", name = "participant_record")
class ParticipantRecordRow {

    @Id
    @Column
    UUID id;

    @Column
    String name;

    @Column
    @Nullable
    String uscc;

    @Column
    @Nullable
    String lei;

    @Column
    @Nullable
    String eori;

    @Column
    boolean hosted;

    @Column(name = "signing_address")
    String signingAddress;
}
