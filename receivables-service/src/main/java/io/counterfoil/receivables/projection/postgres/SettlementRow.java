package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code settlement}: one payment of the debtor, shared among the holders. */
@Entity(name = "ProjectedSettlement")
@Table(name = "settlement")
class SettlementRow {

    @Id
    @Column
    UUID id;

    @Column(name = "payable_id")
    UUID payableId;

    /** The one that opened it, or the one that the operators named to go on. */
    @Column(name = "paying_bank")
    UUID payingBank;

    @Column(name = "payment_ref")
    String paymentRef;

    @Column
    String currency;

    @Column
    long payment;

    @Column
    long live;

    @Column
    long paid;

    @Column
    long pieces;

    @Column(name = "redeemed_pieces")
    long redeemedPieces;

    @Column
    boolean open;

    /** Null of one that was projected before the day was kept; a rebuild finds it. */
    @Column(name = "opened_on")
    @Nullable
    LocalDate openedOn;

    @Column(name = "last_day")
    LocalDate lastDay;

    /** Until its last day. */
    @Column(name = "delays_overdue")
    boolean delaysOverdue;

    @Column
    boolean expired;

    @Column
    long block;
}
