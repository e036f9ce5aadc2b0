package io.counterfoil.bank.financing.postgres;

import io.counterfoil.bank.financing.PayoutJobs;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code payout_job}; written by statements alone. */
@Entity(name = "PayoutJob")
@Table(schema = "bank", name = "payout_job")
@IdClass(PayoutJobRow.Key.class)
class PayoutJobRow {

    record Key(UUID bank, UUID financingId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    /** {@code open}, {@code done} or {@code refused}. */
    @Column
    String state;

    /** Of the payout: how many payments came back before. */
    @Column
    int number;

    @Column
    int failures;

    @Column
    @Nullable
    String detail;

    @Column(name = "due_at")
    OffsetDateTime dueAt;

    /** Which execution has it; null when none does. */
    @Column(name = "held_by")
    @Nullable
    UUID heldBy;

    @Column(name = "held_until")
    @Nullable
    OffsetDateTime heldUntil;

    PayoutJobs.JobId job() {
        return new PayoutJobs.JobId(bank, financingId);
    }
}
