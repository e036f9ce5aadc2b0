package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.kernel.PackageNumber;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.projection.ProjectedEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows by their ids, marked as changed by this block. What the chain changes must be there: else the projector stops. */
final class Rows {

    private final EntityManager entities;
    private final Figures figures;
    final long block;
    private ProjectedEvent.@Nullable Place place;

    Rows(EntityManager entities, Figures figures, long block) {
        this.entities = entities;
        this.figures = figures;
        this.block = block;
    }

    /** Where the event stands whose changes follow. */
    void at(ProjectedEvent.Place next) {
        place = next;
    }

    PayableRow payable(UUID id) {
        PayableRow row = existing(PayableRow.class, id);
        figures.touched(row);
        row.block = block;
        return row;
    }

    /** Only to be read: a row's block is the last one that changed it. */
    PayableRow unchangedPayable(UUID id) {
        return existing(PayableRow.class, id);
    }

    PieceRow piece(UUID id) {
        PieceRow row = existing(PieceRow.class, id);
        figures.touched(row);
        row.block = block;
        row.changedOn = today();
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

    /** Those that still hold a part of the document's limit. */
    List<ReservationRow> openReservations(Bytes32 fingerprint) {
        List<ReservationRow> open = entities.createQuery(
                        "from ProjectedReservation where fingerprint = :fingerprint and state = :state",
                        ReservationRow.class)
                .setParameter("fingerprint", fingerprint.hex())
                .setParameter("state", ReservationState.RESERVED)
                .getResultList();
        open.forEach(row -> row.block = block);
        return open;
    }

    TradeGroupRow tradeGroup(long id) {
        TradeGroupRow row = existing(TradeGroupRow.class, id);
        row.block = block;
        return row;
    }

    /** Only to be read. */
    TradeGroupRow unchangedTradeGroup(long id) {
        return existing(TradeGroupRow.class, id);
    }

    List<DocumentRow> documentsOf(long tradeGroup) {
        List<DocumentRow> documents = entities.createQuery(
                        "from ProjectedDocument where tradeGroup = :group", DocumentRow.class)
                .setParameter("group", tradeGroup)
                .getResultList();
        documents.forEach(row -> row.block = block);
        return documents;
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

    /** As it stands: whoever changes it marks it. */
    ActSupportRow actSupport(UUID actId, int position) {
        return existing(ActSupportRow.class, new ActSupportRow.Key(actId, position));
    }

    /** Only to be read. */
    ParticipantRow unchangedParticipant(UUID id) {
        return existing(ParticipantRow.class, id);
    }

    /** The trail's row, to be saved once it is filled; a new one when this is its first anchor. */
    AuditAnchorRow auditAnchor(UUID participant, Bytes32 stream) {
        AuditAnchorRow row = entities.find(AuditAnchorRow.class, new AuditAnchorRow.Key(participant, stream.hex()));
        if (row == null) {
            row = new AuditAnchorRow();
            row.participant = participant;
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

    /** The day of the deployment, which is no move. */
    void setFirstDay(LocalDate today) {
        BusinessDateRow row = new BusinessDateRow();
        row.id = BusinessDateRow.THE_ONLY_ROW;
        row.today = today;
        row.block = block;
        add(row);
    }

    void moveDate(LocalDate today) {
        BusinessDateRow row = existing(BusinessDateRow.class, BusinessDateRow.THE_ONLY_ROW);
        row.today = today;
        row.moves++;
        row.block = block;
    }

    void add(Object row) {
        entities.persist(row);
        figures.made(row);
    }

    /** Of a voucher that the event issues. */
    String packageNumber(LocalDate issuedOn) {
        ProjectedEvent.Place at = Objects.requireNonNull(place, "no event");
        return PackageNumber.of(issuedOn, at.block(), at.transaction(), at.log());
    }

    /** Value of the piece went to another participant. One for each event at most. */
    void moved(MovementKind kind, PieceRow piece, long value, UUID giver, UUID taker) {
        ProjectedEvent.Place at = Objects.requireNonNull(place, "no event");
        MovementRow row = new MovementRow();
        row.id = new UUID(at.block(), ((long) at.transaction() << Integer.SIZE) | at.log());
        row.kind = kind;
        row.currency = piece.currency;
        row.value = value;
        row.day = today();
        row.payableId = piece.payableId;
        row.pieceId = piece.id;
        row.giver = giver;
        row.taker = taker;
        row.block = block;
        add(row);
    }

    /**
     * A bank's money for the piece came back: then nothing was financed.
     *
     * @param day of the movement, which its index needs; null where the projection of the time did not keep it
     */
    void financedNot(PieceRow piece, @Nullable LocalDate day) {
        TypedQuery<MovementRow> query = entities.createQuery(
                        "from ProjectedMovement where kind = :kind and currency = :currency and pieceId = :piece"
                                + (day == null ? "" : " and day = :day"),
                        MovementRow.class)
                .setParameter("kind", MovementKind.FINANCED)
                .setParameter("currency", piece.currency)
                .setParameter("piece", piece.id);
        if (day != null) {
            query.setParameter("day", day);
        }
        List<MovementRow> found = query.getResultList();
        if (found.size() != 1) {
            throw new IllegalStateException("piece " + piece.id + " was financed " + found.size() + " times, not once");
        }
        figures.takenBack(found.get(0));
        entities.remove(found.get(0));
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
        part.giver = parent.holder;
        part.dueOn = payable.dueOn;
        part.changedOn = today();
        part.currency = parent.currency;
        part.value = value;
        part.depth = parent.depth;
        part.takeFirstUnitsOf(parent);
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
