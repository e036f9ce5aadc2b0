package io.counterfoil.bank.financing.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code bank.returned_payout}. */
@Entity(name = "ReturnedPayout")
@Table(schema = "bank", name = "returned_payout")
@IdClass(ReturnedPayoutRow.Key.class)
class ReturnedPayoutRow {

    record Key(UUID bank, UUID financingId, String paymentRef) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "financing_id")
    UUID financingId;

    @Id
    @Column(name = "payment_ref")
    String paymentRef;

    @Column
    int number;
}
