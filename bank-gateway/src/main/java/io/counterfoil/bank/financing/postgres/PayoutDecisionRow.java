package io.counterfoil.bank.financing.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code bank.payout_decision}. */
@Entity(name = "PayoutDecision")
@Table(schema = "bank", name = "payout_decision")
@IdClass(PayoutDecisionRow.Key.class)
class PayoutDecisionRow {

    record Key(UUID bank, UUID financingId, int number) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    /** How many payments came back before. */
    @Id
    @Column
    int number;

    @Column
    boolean pays;

    @Column
    int agreement;
}
