package io.counterfoil.bank.step.postgres;

import io.counterfoil.bank.step.StepsToTell;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code step_to_tell}. */
@Entity(name = "StepToTell")
@Table(schema = "bank", name = "step_to_tell")
@IdClass(StepToTellRow.Key.class)
class StepToTellRow {

    record Key(UUID bank, UUID requestId, StepsToTell.About about) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column
    StepsToTell.About about;

    @Column
    int version;

    @Column
    int attempts;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column
    @Nullable
    String told;

    @Column
    @Nullable
    String detail;

    StepsToTell.Due due() {
        return new StepsToTell.Due(bank, requestId, about, version, attempts, told);
    }
}
