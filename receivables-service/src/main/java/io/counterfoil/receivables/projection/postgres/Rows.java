package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.PieceState;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;

/** Rows by their ids, marked as changed by this block. What the chain changes must be there: else the projector stops. */
final class Rows {

    private final EntityManager entities;
    final long block;

    Rows(EntityManager entities, long block) {
        this.entities = entities;
        this.block = block;
    }

    PayableRow payable(UUID id) {
        PayableRow row = existing(PayableRow.class, id);
        row.block = block;
        return row;
    }

    PieceRow piece(UUID id) {
        PieceRow row = existing(PieceRow.class, id);
        row.block = block;
        return row;
    }

    OfferRow offer(UUID id) {
        OfferRow row = existing(OfferRow.class, id);
        row.block = block;
        return row;
    }

    FinancingRow financing(UUID id) {
        FinancingRow row = existing(FinancingRow.class, id);
        row.block = block;
        return row;
    }

    SettlementRow settlement(UUID id) {
        SettlementRow row = existing(SettlementRow.class, id);
        row.block = block;
        return row;
    }

    RedemptionRow redemption(UUID settlement, UUID piece) {
        RedemptionRow row = existing(RedemptionRow.class, new RedemptionRow.Key(settlement, piece));
        row.block = block;
        return row;
    }

    DocumentRow document(Bytes32 fingerprint) {
        DocumentRow row = existing(DocumentRow.class, fingerprint.hex());
        row.block = block;
        return row;
    }

    ReservationRow reservation(UUID financing, Bytes32 fingerprint) {
        ReservationRow row = existing(ReservationRow.class, new ReservationRow.Key(financing, fingerprint.hex()));
        row.block = block;
        return row;
    }

    ParticipantRow participant(UUID id) {
        ParticipantRow row = existing(ParticipantRow.class, id);
        row.block = block;
        return row;
    }

    ActRow act(UUID id) {
        ActRow row = existing(ActRow.class, id);
        row.block = block;
        return row;
    }

    /** The trail's row, to be saved once it is filled; a new one when this is its first anchor. */
    AuditAnchorRow auditAnchor(Bytes32 stream) {
        AuditAnchorRow row = entities.find(AuditAnchorRow.class, stream.hex());
        if (row == null) {
            row = new AuditAnchorRow();
            row.stream = stream.hex();
        }
        row.block = block;
        return row;
    }

    void setThreshold(int operators) {
        ThresholdRow row = entities.find(ThresholdRow.class, ThresholdRow.THE_ONLY_ROW);
        if (row == null) {
            row = new ThresholdRow();
            row.id = ThresholdRow.THE_ONLY_ROW;
        }
        row.operators = operators;
        row.block = block;
        add(row);
    }

    LocalDate today() {
        return existing(BusinessDateRow.class, BusinessDateRow.THE_ONLY_ROW).today;
    }

    void setToday(LocalDate today) {
        BusinessDateRow row = entities.find(BusinessDateRow.class, BusinessDateRow.THE_ONLY_ROW);
        boolean isNew = row == null;
        if (row == null) {
            row = new BusinessDateRow();
            row.id = BusinessDateRow.THE_ONLY_ROW;
        }
        row.today = today;
        row.block = block;
        if (isNew) {
            add(row);
        }
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** A new piece split off {@code parentId}, whose value goes down by as much; not yet added. */
    PieceRow partOf(UUID parentId, UUID id, long value) {
        PieceRow parent = piece(parentId);
        if (value > parent.value) {
            throw new IllegalStateException("piece " + parentId + " is worth " + parent.value + ", not " + value);
        }
        parent.value -= value;
        PayableRow payable = payable(parent.payableId);
        payable.openHolds++;
        if (parent.value != 0) {
            payable.livePieces++;
        }

        PieceRow part = new PieceRow();
        part.id = id;
        part.payableId = parent.payableId;
        part.parentId = parentId;
        part.financingId = parent.financingId;
        part.holder = parent.holder;
        part.currency = parent.currency;
        part.value = value;
        part.depth = parent.depth;
        part.block = block;
        return part;
    }

    /** An offer or a lock is over, and its piece is free in its holder's hands. */
    void holdEnded(PieceRow piece) {
        piece.state = PieceState.HELD;
        piece.recipient = null;
        piece.lastDay = null;
        payable(piece.payableId).openHolds--;
    }

    private <R> R existing(Class<R> type, Object id) {
        R row = entities.find(type, id);
        if (row == null) {
            throw new IllegalStateException("the chain changed a " + type.getSimpleName() + " we do not have: " + id);
        }
        return row;
    }
}
