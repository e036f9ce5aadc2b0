package io.counterfoil.verification;

import static io.counterfoil.verification.ProjectionTable.DOCUMENT;
import static io.counterfoil.verification.ProjectionTable.PAYABLE;
import static io.counterfoil.verification.ProjectionTable.PIECE;

import io.counterfoil.kernel.PackageNumber;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEventVisitor;
import io.counterfoil.ledger.LedgerTransaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Folds events into the states they lead to, by the contracts' rules and not by the projector's code. A missing event
 * makes a hole, not an exception: what is folded around it shows up as differences.
 */
final class Fold implements LedgerEventVisitor {

    private final Tables tables = new Tables();
    private final SettlementFold settlements = new SettlementFold(this);
    private final PieceFold pieces = new PieceFold(this);
    private final FinancingFold financings = new FinancingFold(this, pieces);
    private final RegisterFold registers = new RegisterFold(this);
    private final DocumentFold documents = new DocumentFold(this);
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
        if (table == PIECE) {
            tables.of(PIECE).set(key, "changed_on", today());
        }
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

    /** A bank's money for the piece came back. */
    void financedNot(String piece) {
        supervision.financedNot(piece);
    }

    /** Of a voucher that this event issues. */
    String packageNumber(LocalDate issuedOn) {
        return PackageNumber.of(issuedOn, place.block(), place.transaction(), place.log());
    }

    /** A row that is no more. */
    void remove(ProjectionTable table, String key) {
        tables.of(table).remove(key);
    }

    // ------------------------------------------------------------ payables and pieces

    @Override
    public void voucherIssued(LedgerEvent.VoucherIssued event) {
        pieces.issued(event);
    }

    @Override
    public void pieceOffered(LedgerEvent.PieceOffered event) {
        pieces.offered(event);
    }

    @Override
    public void offerAccepted(LedgerEvent.OfferAccepted event) {
        pieces.accepted(event);
    }

    @Override
    public void offerDeclined(LedgerEvent.OfferDeclined event) {
        pieces.notAccepted(event.pieceId(), "DECLINED");
    }

    @Override
    public void offerWithdrawn(LedgerEvent.OfferWithdrawn event) {
        pieces.notAccepted(event.pieceId(), "WITHDRAWN");
    }

    @Override
    public void offerExpired(LedgerEvent.OfferExpired event) {
        pieces.notAccepted(event.pieceId(), "EXPIRED");
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

    @Override
    public void payingBankAsked(LedgerEvent.PayingBankAsked event) {
        settlements.payingBankAsked(event);
    }

    @Override
    public void payingBankChanged(LedgerEvent.PayingBankChanged event) {
        settlements.payingBankChanged(event);
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
    public void fundsNotReceived(LedgerEvent.FundsNotReceived event) {
        financings.fundsNotReceived(event);
    }

    @Override
    public void fundsReturned(LedgerEvent.FundsReturned event) {
        financings.fundsReturned(event);
    }

    @Override
    public void fundsPaidAgain(LedgerEvent.FundsPaidAgain event) {
        financings.fundsPaidAgain(event);
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
    public void undoAgreementWithdrawn(LedgerEvent.UndoAgreementWithdrawn event) {
        financings.undoAgreementWithdrawn(event);
    }

    @Override
    public void financingUndone(LedgerEvent.FinancingUndone event) {
        financings.undone(event);
    }

    @Override
    public void shareAwarded(LedgerEvent.ShareAwarded event) {
        touch(ProjectionTable.FINANCING, event.financingId().toString());
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
    public void shareContested(LedgerEvent.ShareContested event) {
        settlements.contested(event);
    }

    @Override
    public void contestedSharePaid(LedgerEvent.ContestedSharePaid event) {
        settlements.contestedPaid(event);
    }

    @Override
    public void settlementClosed(LedgerEvent.SettlementClosed event) {
        settlements.closed(event);
    }

    @Override
    public void settlementExpired(LedgerEvent.SettlementExpired event) {
        settlements.expired(event);
    }

    @Override
    public void paymentLowered(LedgerEvent.PaymentLowered event) {
        settlements.paymentLowered(event);
    }

    @Override
    public void redemptionDisputed(LedgerEvent.RedemptionDisputed event) {
        settlements.disputed(event);
    }

    // ------------------------------------------------------------ documents, participants, date, limits

    @Override
    public void documentAttested(LedgerEvent.DocumentAttested event) {
        documents.attested(event);
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
    public void documentRestated(LedgerEvent.DocumentRestated event) {
        documents.restated(event);
    }

    @Override
    public void vouchersBound(LedgerEvent.VouchersBound event) {
        // part of the deployment; no table tells of it
    }

    @Override
    public void readerBound(LedgerEvent.ReaderBound event) {
        // part of the deployment; no table tells of it
    }

    @Override
    public void documentReserved(LedgerEvent.DocumentReserved event) {
        documents.reserved(event);
    }

    @Override
    public void documentDrawn(LedgerEvent.DocumentDrawn event) {
        documents.drawn(event);
    }

    @Override
    public void documentLapsed(LedgerEvent.DocumentLapsed event) {
        documents.lapsed(event);
    }

    @Override
    public void documentReleased(LedgerEvent.DocumentReleased event) {
        documents.released(event);
    }

    @Override
    public void groupStated(LedgerEvent.GroupStated event) {
        documents.stated(event);
    }

    @Override
    public void documentJoined(LedgerEvent.DocumentJoined event) {
        documents.joined(event);
    }

    @Override
    public void documentLeft(LedgerEvent.DocumentLeft event) {
        documents.left(event);
    }

    @Override
    public void groupsMerged(LedgerEvent.GroupsMerged event) {
        documents.merged(event);
    }

    @Override
    public void groupFrozen(LedgerEvent.GroupFrozen event) {
        documents.frozen(event);
    }

    @Override
    public void groupDecided(LedgerEvent.GroupDecided event) {
        documents.decided(event);
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
        add(ProjectionTable.BUSINESS_DATE, "1", "moves", 1);
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
