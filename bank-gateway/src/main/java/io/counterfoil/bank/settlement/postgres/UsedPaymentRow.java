package io.counterfoil.bank.settlement.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code used_payment}: what one payment of a debtor is used for. */
@Entity(name = "UsedPayment")
@Table(schema = "bank", name = "used_payment")
@IdClass(UsedPaymentRow.Key.class)
class UsedPaymentRow {

    record Key(UUID bank, UUID debtor, String paymentRef) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID debtor;

    @Id
    @Column(name = "payment_ref")
    String paymentRef;

    @Column(name = "settlement_id")
    UUID settlementId;
}
