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

    private static final int DETAIL_LENGTH_MAX = 2_000;

    record Key(UUID bank, UUID settlementId) {

        static Key of(SettlementJobs.JobId job) {
            return new Key(job.bank(), job.settlement());
        }
    }

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

    /** Which execution has it; null when none does. */
    @Column(name = "held_by")
    @Nullable
    UUID heldBy;

    @Column(name = "held_until")
    @Nullable
    OffsetDateTime heldUntil;

    /** Leaves one that is open as it is. */
    void reopen() {
        if (!state.equals("open")) {
            become("open");
            failures = 0;
        }
    }

    void done() {
        become("done");
    }

    void refuse(RefusedException why) {
        become("refused");
        problem = why.refusal().problemName();
        problemStatus = why.refusal().status();
        detail = cut(why.detail());
    }

    private void become(String now) {
        state = now;
        problem = null;
        problemStatus = null;
        detail = null;
    }

    void giveBack() {
        heldBy = null;
        heldUntil = null;
    }

    static String cut(String text) {
        return text.length() <= DETAIL_LENGTH_MAX ? text : text.substring(0, DETAIL_LENGTH_MAX);
    }

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
