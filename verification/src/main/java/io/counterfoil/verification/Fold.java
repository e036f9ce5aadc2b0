package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.DOCUMENT;
import static io.counterfoil.verification.ProjectionTable.OFFER;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEventVisitor;
import io.counterfoil.ledger.LedgerTransaction;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into the states they lead to, by the contracts' rules and not by the projector's code. A missing event
 * makes a hole, not an exception: what is folded around it shows up as differences.
 */
final class Fold implements LedgerEventVisitor {

    private final Tables tables = new Tables();
    private final SettlementFold settlements = new SettlementFold(this);
    private final FinancingFold financings = new FinancingFold(this);
    private final RegisterFold registers = new RegisterFold(this);
    private final OperatorsFold operators = new OperatorsFold(this);
    private final SupervisionFold supervision = new SupervisionFold(this);
    private final LocalDate firstDay;
    private Place place = new Place(0, 0, 0);

    /** @param firstDay the business date before the first event that moves it */
    Fold(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    /** Events in the chain's order. */
    void apply(Place next, LedgerEvent event) {
        place = next;
        event.accept(this);
    }

    /** In its place among the events; it has none of its own. */
    void refused(Place next, LedgerTransaction transaction) {
        place = next;
        supervision.refused(next, transaction);
    }

    Tables tables() {
        return tables;
    }

    // ------------------------------------------------------------ one row

    void set(ProjectionTable table, String key, String column, @Nullable Object value) {
        if (key.isEmpty()) {
            return; // the event that would have told which row is missing
        }
        tables.of(table).set(key, column, value);
        touch(table, key);
    }

    void add(ProjectionTable table, String key, String column, long by) {
        if (key.isEmpty()) {
            return;
        }
        tables.of(table).add(key, column, by);
        touch(table, key);
    }

    /** The event concerns this row, whether or not a value changes. */
    void touch(ProjectionTable table, String key) {
        tables.of(table).set(key, "block", place.block());
    }

    @Nullable
    String get(ProjectionTable table, String key, String column) {
        return Rows.told(tables.of(table).get(key, column));
    }

    String text(ProjectionTable table, String key, String column) {
        String value = get(table, key, column);
        return value == null ? "" : value;
    }

    /** The business date. */
    String today() {
        String today = get(ProjectionTable.BUSINESS_DATE, "1", "today");
        return today == null ? firstDay.toString() : today;
    }

    /** Value of the piece went to somebody else. */
    void moved(String kind, String piece, @Nullable Object value, @Nullable Object giver, @Nullable Object taker) {
        supervision.moved(place, kind, piece, value, giver, taker);
    }

    // ------------------------------------------------------------ payables and pieces

    @Override
    public void voucherIssued(LedgerEvent.VoucherIssued event) {
        String payable = event.payableId().toString();
        set(PAYABLE, payable, "root_id", event.rootId());
        set(PAYABLE, payable, "debtor", event.debtor());
        set(PAYABLE, payable, "creditor", event.creditor());
        set(PAYABLE, payable, "paying_bank", event.payingBank());
        set(PAYABLE, payable, "currency", event.currency());
        set(PAYABLE, payable, "state", "PROPOSED");
        set(PAYABLE, payable, "frozen", false);
        set(PAYABLE, payable, "long_tenor_explained", event.longTenorExplained());
        set(PAYABLE, payable, "issued_on", event.issuedOn());
        set(PAYABLE, payable, "due_on", event.dueOn());
        set(PAYABLE, payable, "accept_by", event.acceptBy());
        set(PAYABLE, payable, "overdue_on", null);
        set(PAYABLE, payable, "issued", event.value());
        set(PAYABLE, payable, "live", event.value());
        set(PAYABLE, payable, "redeemed", 0);
        set(PAYABLE, payable, "cancelled", 0);
        set(PAYABLE, payable, "open_holds", 1);
        set(PAYABLE, payable, "live_pieces", 1);
        set(PAYABLE, payable, "settlement_id", null);
        newPiece(event.rootId(), payable, null, event.debtor().toString(), event.currency(), event.value(), "0");
        offered(event.rootId(), event.creditor(), event.acceptBy());
    }

    private void newPiece(
            UUID id,
            @Nullable String payable,
            @Nullable UUID parent,
            @Nullable String holder,
            @Nullable String currency,
            long value,
            @Nullable String depth) {
        String piece = id.toString();
        set(PIECE, piece, "payable_id", payable);
        set(PIECE, piece, "parent_id", parent);
        // What is split off a financed piece stays a part of that financing.
        set(PIECE, piece, "financing_id", parent == null ? null : get(PIECE, parent.toString(), "financing_id"));
        set(PIECE, piece, "holder", holder);
        set(PIECE, piece, "recipient", null);
        set(PIECE, piece, "currency", currency);
        set(PIECE, piece, "value", value);
        set(PIECE, piece, "redeemed", 0);
        set(PIECE, piece, "last_day", null);
        set(PIECE, piece, "depth", depth);
        set(PIECE, piece, "open_offers", 0);
        set(PIECE, piece, "frozen", false);
    }

    void partOf(UUID parentId, UUID id, long value) {
        String parent = parentId.toString();
        add(PIECE, parent, "value", -value);
        String payable = text(PIECE, parent, "payable_id");
        add(PAYABLE, payable, "open_holds", 1);
        if (!"0".equals(get(PIECE, parent, "value"))) { // passing all of it on splits nothing
            add(PAYABLE, payable, "live_pieces", 1);
        }
        newPiece(
                id,
                get(PIECE, parent, "payable_id"),
                parentId,
                get(PIECE, parent, "holder"),
                get(PIECE, parent, "currency"),
                value,
                get(PIECE, parent, "depth"));
    }

    private void offered(UUID id, UUID recipient, LocalDate lastDay) {
        String piece = id.toString();
        set(PIECE, piece, "recipient", recipient);
        set(PIECE, piece, "last_day", lastDay);
        set(PIECE, piece, "state", "OFFERED");
        for (String column : new String[] {"payable_id", "parent_id", "holder", "currency", "value"}) {
            set(OFFER, piece, column, get(PIECE, piece, column));
        }
        set(OFFER, piece, "recipient", recipient);
        set(OFFER, piece, "last_day", lastDay);
        set(OFFER, piece, "state", "OPEN");
    }

    @Override
    public void pieceOffered(LedgerEvent.PieceOffered event) {
        partOf(event.parentId(), event.pieceId(), event.value());
        add(PIECE, event.parentId().toString(), "open_offers", 1);
        offered(event.pieceId(), event.recipient(), event.lastDay());
    }

    void holdEnded(String piece) {
        set(PIECE, piece, "state", "HELD");
        set(PIECE, piece, "last_day", null);
        add(PAYABLE, text(PIECE, piece, "payable_id"), "open_holds", -1);
    }

    private void offerEnded(String piece, String end) {
        set(OFFER, piece, "state", end);
        set(PIECE, piece, "recipient", null);
        holdEnded(piece);
        String parent = get(PIECE, piece, "parent_id");
        if (parent != null) {
            add(PIECE, parent, "open_offers", -1);
        }
    }

    @Override
    public void offerAccepted(LedgerEvent.OfferAccepted event) {
        String piece = event.pieceId().toString();
        boolean root = get(PIECE, piece, "parent_id") == null;
        moved(
                root ? "ISSUED" : "PASSED_ON",
                piece,
                get(PIECE, piece, "value"),
                get(PIECE, piece, "holder"),
                event.holder());
        offerEnded(piece, "ACCEPTED");
        set(PIECE, piece, "holder", event.holder());
        if (root) {
            set(PAYABLE, text(PIECE, piece, "payable_id"), "state", "ISSUED");
        } else {
            add(PIECE, piece, "depth", 1);
        }
    }

    @Override
    public void offerDeclined(LedgerEvent.OfferDeclined event) {
        notAccepted(event.pieceId(), "DECLINED");
    }

    @Override
    public void offerWithdrawn(LedgerEvent.OfferWithdrawn event) {
        notAccepted(event.pieceId(), "WITHDRAWN");
    }

    @Override
    public void offerExpired(LedgerEvent.OfferExpired event) {
        notAccepted(event.pieceId(), "EXPIRED");
    }

    /** A part stays with its holder; a root nobody took ends, and its payable with it. */
    private void notAccepted(UUID id, String end) {
        String piece = id.toString();
        offerEnded(piece, end);
        if (get(PIECE, piece, "parent_id") == null) {
            String value = get(PIECE, piece, "value");
            long cancelled = value == null ? 0 : Long.parseLong(value);
            String payable = text(PIECE, piece, "payable_id");
            set(PIECE, piece, "state", "CANCELLED");
            set(PAYABLE, payable, "state", "CANCELLED");
            add(PAYABLE, payable, "live", -cancelled);
            add(PAYABLE, payable, "cancelled", cancelled);
            add(PAYABLE, payable, "live_pieces", -1);
        }
    }

    @Override
    public void pieceFrozen(LedgerEvent.PieceFrozen event) {
        set(PIECE, event.pieceId().toString(), "frozen", event.frozen());
    }

    @Override
    public void payableFrozen(LedgerEvent.PayableFrozen event) {
        set(PAYABLE, event.payableId().toString(), "frozen", event.frozen());
    }

    @Override
    public void payableOverdue(LedgerEvent.PayableOverdue event) {
        String payable = event.payableId().toString();
        set(PAYABLE, payable, "state", "OVERDUE");
        set(PAYABLE, payable, "overdue_on", get(ProjectionTable.BUSINESS_DATE, "1", "today"));
    }

    // ------------------------------------------------------------ financings

    @Override
    public void pieceLocked(LedgerEvent.PieceLocked event) {
        financings.pieceLocked(event);
    }

    @Override
    public void financingApproved(LedgerEvent.FinancingApproved event) {
        financings.approved(event);
    }

    @Override
    public void financingDeclined(LedgerEvent.FinancingDeclined event) {
        financings.declined(event);
    }

    @Override
    public void financingWithdrawn(LedgerEvent.FinancingWithdrawn event) {
        financings.withdrawn(event);
    }

    @Override
    public void financingExpired(LedgerEvent.FinancingExpired event) {
        financings.expired(event);
    }

    @Override
    public void payoutInstructed(LedgerEvent.PayoutInstructed event) {
        financings.payoutInstructed(event);
    }

    @Override
    public void fundsAttested(LedgerEvent.FundsAttested event) {
        financings.fundsAttested(event);
    }

    @Override
    public void fundsDisputed(LedgerEvent.FundsDisputed event) {
        financings.fundsDisputed(event);
    }

    @Override
    public void undoAgreed(LedgerEvent.UndoAgreed event) {
        financings.undoAgreed(event);
    }

    @Override
    public void financingUndone(LedgerEvent.FinancingUndone event) {
        financings.undone(event);
    }

    // ------------------------------------------------------------ settlements

    @Override
    public void settlementOpened(LedgerEvent.SettlementOpened event) {
        settlements.opened(event);
    }

    @Override
    public void pieceRedeemed(LedgerEvent.PieceRedeemed event) {
        settlements.redeemed(event);
    }

    @Override
    public void settlementClosed(LedgerEvent.SettlementClosed event) {
        settlements.closed(event);
    }

    @Override
    public void redemptionDisputed(LedgerEvent.RedemptionDisputed event) {
        settlements.disputed(event);
    }

    // ------------------------------------------------------------ documents, participants, date, limits

    @Override
    public void documentAttested(LedgerEvent.DocumentAttested event) {
        registers.attested(event);
    }

    @Override
    public void documentConfirmed(LedgerEvent.DocumentConfirmed event) {
        touch(DOCUMENT, event.fingerprint().hex());
    }

    @Override
    public void documentFrozen(LedgerEvent.DocumentFrozen event) {
        set(DOCUMENT, event.fingerprint().hex(), "frozen", true);
    }

    @Override
    public void documentUnfrozen(LedgerEvent.DocumentUnfrozen event) {
        set(DOCUMENT, event.fingerprint().hex(), "frozen", false);
    }

    @Override
    public void vouchersBound(LedgerEvent.VouchersBound event) {
        // part of the deployment; no table tells of it
    }

    @Override
    public void documentReserved(LedgerEvent.DocumentReserved event) {
        registers.reserved(event);
    }

    @Override
    public void documentDrawn(LedgerEvent.DocumentDrawn event) {
        registers.drawn(event);
    }

    @Override
    public void documentLapsed(LedgerEvent.DocumentLapsed event) {
        registers.lapsed(event);
    }

    @Override
    public void documentReleased(LedgerEvent.DocumentReleased event) {
        registers.released(event);
    }

    @Override
    public void participantEnrolled(LedgerEvent.ParticipantEnrolled event) {
        registers.enrolled(event);
    }

    @Override
    public void participantSuspended(LedgerEvent.ParticipantSuspended event) {
        set(ProjectionTable.PARTICIPANT, event.id().toString(), "suspended", true);
    }

    @Override
    public void participantReinstated(LedgerEvent.ParticipantReinstated event) {
        set(ProjectionTable.PARTICIPANT, event.id().toString(), "suspended", false);
    }

    @Override
    public void businessDateAdvanced(LedgerEvent.BusinessDateAdvanced event) {
        set(ProjectionTable.BUSINESS_DATE, "1", "today", event.to());
    }

    @Override
    public void limitSet(LedgerEvent.LimitSet event) {
        registers.limit(event);
    }

    // ------------------------------------------------------------ the operators' acts, keys, anchors

    @Override
    public void actProposed(LedgerEvent.ActProposed event) {
        operators.proposed(event);
    }

    @Override
    public void actSupported(LedgerEvent.ActSupported event) {
        operators.supported(event.actId(), event.by());
    }

    @Override
    public void actExecuted(LedgerEvent.ActExecuted event) {
        operators.ended(event.actId(), "EXECUTED");
    }

    @Override
    public void actCancelled(LedgerEvent.ActCancelled event) {
        operators.ended(event.actId(), "CANCELLED");
    }

    @Override
    public void thresholdChanged(LedgerEvent.ThresholdChanged event) {
        set(ProjectionTable.THRESHOLD, "1", "operators", event.to());
    }

    @Override
    public void governanceBound(LedgerEvent.GovernanceBound event) {
        // part of the deployment; no table tells of it
    }

    @Override
    public void keyRotated(LedgerEvent.KeyRotated event) {
        operators.keyRotated(event);
    }

    @Override
    public void auditAnchored(LedgerEvent.AuditAnchored event) {
        operators.anchored(event);
    }
}
