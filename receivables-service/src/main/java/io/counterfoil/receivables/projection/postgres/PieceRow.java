package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.PieceState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code piece}: a part of a voucher with its one holder. */
@Entity(name = "ProjectedPiece")
@Table(name = "piece")
class PieceRow {

    @Id
    @Column
    UUID id;

    @Column(name = "payable_id")
    UUID payableId;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    @Column(name = "financing_id")
    @Nullable
    UUID financingId;

    @Column
    UUID holder;

    /** Who had its parent when it was split off; null of a root. */
    @Column
    @Nullable
    UUID giver;

    @Column
    @Nullable
    UUID recipient;

    @Column
    String currency;

    @Column
    long value;

    @Column
    long redeemed;

    /** First of the units it is made of; null when there are none. */
    @Column(name = "first_unit")
    @Nullable
    Long firstUnit;

    /** The last ones are those that were paid. */
    @Column(name = "last_unit")
    @Nullable
    Long lastUnit;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    /** Its payable's. */
    @Column(name = "due_on")
    LocalDate dueOn;

    /** Business date of the block that changed it last; null where the projection of the time did not keep it. */
    @Column(name = "changed_on")
    @Nullable
    LocalDate changedOn;

    @Column
    int depth;

    @Column(name = "open_offers")
    int openOffers;

    @Enumerated(EnumType.STRING)
    @Column
    PieceState state;

    @Column
    boolean frozen;

    @Column
    long block;

    /** All units of a payable. */
    void takeAll() {
        firstUnit = 1L;
        lastUnit = value;
    }

    /** The first units of the parent, whose value has gone down by as much. A parent of before migration V42 has none to give. */
    void takeFirstUnitsOf(PieceRow parent) {
        Long from = parent.firstUnit;
        if (from == null) {
            return;
        }
        firstUnit = from;
        lastUnit = from + value - 1;
        boolean isEmpty = parent.value + parent.redeemed == 0;
        parent.firstUnit = isEmpty ? null : Long.valueOf(from + value);
        parent.lastUnit = isEmpty ? null : parent.lastUnit;
    }
}
