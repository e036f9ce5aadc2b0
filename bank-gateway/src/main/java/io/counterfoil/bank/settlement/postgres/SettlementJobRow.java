package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.NamedRefusal;
import io.counterfoil.bank.settlement.SettlementJobs;
import io.counterfoil.kernel.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code settlement_job}. */
@Entity(name = "SettlementJob")
@Table(schema = "bank", name = "settlement_job")
@IdClass(SettlementJobRow.Key.class)
class SettlementJobRow {

    record Key(UUID bank, UUID settlementId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "settlement_id")
    UUID settlementId;

    /** {@code open}, {@code done} or {@code refused}. */
    @Column
    String state;

    @Column
    @Nullable
    String problem;

    @Column(name = "problem_status")
    @Nullable
    Integer problemStatus;

    @Column
    @Nullable
    String detail;

    @Column
    int failures;

    @Column(name = "due_at")
    OffsetDateTime dueAt;

    SettlementJobs.State state() {
        return switch (state) {
            case "open" -> new SettlementJobs.State.Open();
            case "done" -> new SettlementJobs.State.Done();
            default ->
                new SettlementJobs.State.Refused(new RefusedException(
                        new NamedRefusal(Objects.requireNonNull(problem), Objects.requireNonNull(problemStatus)),
                        Objects.requireNonNull(detail)));
        };
    }
}
