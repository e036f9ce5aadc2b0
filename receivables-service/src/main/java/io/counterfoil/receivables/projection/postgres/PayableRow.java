package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.PayableState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code payable}: a debt on chain and the sums of its pieces. */
@Entity(name = "ProjectedPayable")
@Table(name = "payable")
class PayableRow {

    @Id
    @Column
    UUID id;

    @Column(name = "root_id")
    UUID rootId;

    @Column
    UUID debtor;

    @Column
    UUID creditor;

    @Column(name = "paying_bank")
    UUID payingBank;

    /** The debtor wants it to pay instead. */
    @Column(name = "asked_bank")
    @Nullable
    UUID askedBank;

    @Column
    String currency;

    @Enumerated(EnumType.STRING)
    @Column
    PayableState state;

    @Column
    boolean frozen;

    @Column(name = "long_tenor_explained")
    boolean longTenorExplained;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "accept_by")
    LocalDate acceptBy;

    @Column(name = "overdue_on")
    @Nullable
    LocalDate overdueOn;

    @Column
    long issued;

    @Column
    long live;

    @Column
    long redeemed;

    @Column
    long cancelled;

    @Column
    long contested;

    @Column(name = "open_holds")
    long openHolds;

    @Column(name = "live_pieces")
    long livePieces;

    /** Null of one that was issued before migration V42 and not numbered yet. */
    @Column(name = "package_number", updatable = false)
    @Nullable
    String packageNumber;

    @Column(name = "settlement_id")
    @Nullable
    UUID settlementId;

    @Column
    long block;
}
