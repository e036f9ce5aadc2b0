package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.ActCancelled;
import io.counterfoil.ledger.LedgerEvent.ActExecuted;
import io.counterfoil.ledger.LedgerEvent.ActProposed;
import io.counterfoil.ledger.LedgerEvent.ActSupported;
import io.counterfoil.ledger.LedgerEvent.AuditAnchored;
import io.counterfoil.ledger.LedgerEvent.BusinessDateAdvanced;
import io.counterfoil.ledger.LedgerEvent.ContestedSharePaid;
import io.counterfoil.ledger.LedgerEvent.DocumentAttested;
import io.counterfoil.ledger.LedgerEvent.DocumentConfirmed;
import io.counterfoil.ledger.LedgerEvent.DocumentDrawn;
import io.counterfoil.ledger.LedgerEvent.DocumentFrozen;
import io.counterfoil.ledger.LedgerEvent.DocumentJoined;
import io.counterfoil.ledger.LedgerEvent.DocumentLapsed;
import io.counterfoil.ledger.LedgerEvent.DocumentLeft;
import io.counterfoil.ledger.LedgerEvent.DocumentReleased;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerEvent.DocumentRestated;
import io.counterfoil.ledger.LedgerEvent.DocumentUnfrozen;
import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingDeclined;
import io.counterfoil.ledger.LedgerEvent.FinancingExpired;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FinancingWithdrawn;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsDisputed;
import io.counterfoil.ledger.LedgerEvent.FundsNotReceived;
import io.counterfoil.ledger.LedgerEvent.GovernanceBound;
import io.counterfoil.ledger.LedgerEvent.GroupDecided;
import io.counterfoil.ledger.LedgerEvent.GroupFrozen;
import io.counterfoil.ledger.LedgerEvent.GroupStated;
import io.counterfoil.ledger.LedgerEvent.GroupsMerged;
import io.counterfoil.ledger.LedgerEvent.KeyRotated;
import io.counterfoil.ledger.LedgerEvent.LimitSet;
import io.counterfoil.ledger.LedgerEvent.OfferAccepted;
import io.counterfoil.ledger.LedgerEvent.OfferDeclined;
import io.counterfoil.ledger.LedgerEvent.OfferExpired;
import io.counterfoil.ledger.LedgerEvent.OfferWithdrawn;
import io.counterfoil.ledger.LedgerEvent.ParticipantEnrolled;
import io.counterfoil.ledger.LedgerEvent.ParticipantReinstated;
import io.counterfoil.ledger.LedgerEvent.ParticipantSuspended;
import io.counterfoil.ledger.LedgerEvent.PayableFrozen;
import io.counterfoil.ledger.LedgerEvent.PayableOverdue;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceFrozen;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.PieceOffered;
import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.RedemptionDisputed;
import io.counterfoil.ledger.LedgerEvent.SettlementClosed;
import io.counterfoil.ledger.LedgerEvent.SettlementExpired;
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.LedgerEvent.ShareAwarded;
import io.counterfoil.ledger.LedgerEvent.ShareContested;
import io.counterfoil.ledger.LedgerEvent.ThresholdChanged;
import io.counterfoil.ledger.LedgerEvent.UndoAgreed;
import io.counterfoil.ledger.LedgerEvent.UndoAgreementWithdrawn;
import io.counterfoil.ledger.LedgerEvent.VoucherIssued;
import io.counterfoil.ledger.LedgerEvent.VouchersBound;
import io.counterfoil.ledger.LedgerEventVisitor;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.projection.About;
import io.counterfoil.receivables.projection.ProjectedEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What each event changes in the rows. Follows the contract Vouchers line by line, and decides nothing of its own. */
final class EventsApplied implements LedgerEventVisitor {

    private static final String ANY_CURRENCY = "";

    private final Rows rows;
    private final OfferEventsApplied offers;
    private final SettlementEventsApplied settlements;
    private final FinancingEventsApplied financings;
    private final DocumentEventsApplied documents;
    private final OperatorsEventsApplied operators;

    private About about = About.NOTHING;

    EventsApplied(Rows rows) {
        this.rows = rows;
        this.offers = new OfferEventsApplied(rows);
        this.settlements = new SettlementEventsApplied(rows);
        this.financings = new FinancingEventsApplied(rows);
        this.documents = new DocumentEventsApplied(rows);
        this.operators = new OperatorsEventsApplied(rows);
    }

    ProjectedEvent apply(LedgerEvent event, ProjectedEvent.Place place) {
        about = About.NOTHING;
        rows.at(place);
        event.accept(this);
        return new ProjectedEvent(event, place, about);
    }

    /** Debtor, creditor and paying bank know every event of a payable. */
    private void about(PayableRow row) {
        about = new About(row.id, row.currency, Map.of(), Set.of(), false)
                .with("debtor", row.debtor)
                .with("creditor", row.creditor)
                .with("payingBank", row.payingBank);
    }

    /** So does who holds the piece. */
    private void about(PieceRow piece) {
        about(rows.unchangedPayable(piece.payableId));
        about = about.with("holder", piece.holder).with("value", piece.value);
    }

    /** So do both sides of an offer, however it ends. */
    private void aboutOffer(PieceRow piece) {
        OfferRow offer = rows.offer(piece.id);
        about(piece);
        about = about.with("offeredBy", offer.holder).with("recipient", offer.recipient);
    }

    /** Its owner and the bank that attested it know every event of a document. */
    private static About ofDocument(DocumentRow document) {
        return new About(null, document.currency, Map.of(), Set.of(), false)
                .with("attester", document.attester)
                .readBy(document.owner);
    }

    /** Who else has documents in a group is nobody's business but that of who sees everything. */
    private static About ofGroup(TradeGroupRow group) {
        return new About(null, group.currency, Map.of(), Set.of(), false);
    }

    private About ofDocument(DocumentRow document, UUID financingId) {
        FinancingRow financing = rows.financing(financingId);
        return ofDocument(document).with("supplier", financing.supplier).with("bank", financing.bank);
    }

    /** And the two that a financing is between. */
    private void about(FinancingRow financing) {
        about(rows.unchangedPayable(financing.payableId));
        about = about.with("supplier", financing.supplier)
                .with("bank", financing.bank)
                .with("voucherId", financing.pieceId)
                .with("value", financing.value);
    }

    // ------------------------------------------------------------ participants, date, limits

    @Override
    public void participantEnrolled(ParticipantEnrolled event) {
        about = About.ALL;
        ParticipantRow row = new ParticipantRow();
        row.id = event.id();
        row.signingKey = event.key();
        row.roles = event.roles().stream().mapToInt(Role::bit).sum();
        row.block = rows.block;
        rows.add(row);
    }

    @Override
    public void participantSuspended(ParticipantSuspended event) {
        about = About.ALL;
        rows.participant(event.id()).suspended = true;
    }

    @Override
    public void participantReinstated(ParticipantReinstated event) {
        about = About.ALL;
        rows.participant(event.id()).suspended = false;
    }

    @Override
    public void keyRotated(KeyRotated event) {
        about = About.ALL;
        operators.keyRotated(event);
    }

    @Override
    public void businessDateAdvanced(BusinessDateAdvanced event) {
        about = About.ALL;
        rows.moveDate(event.to());
    }

    @Override
    public void limitSet(LimitSet event) {
        about = About.ALL;
        PolicyLimitRow row = new PolicyLimitRow(); // the contract adds rows and never changes one
        row.kind = event.kind();
        row.currency = event.currency() == null ? ANY_CURRENCY : event.currency();
        row.effectiveFrom = event.effectiveFrom();
        row.value = event.value();
        row.block = rows.block;
        rows.add(row);
    }

    @Override
    public void vouchersBound(VouchersBound event) {
        about = About.ALL;
        // part of the deployment, which is checked at every start
    }

    @Override
    public void governanceBound(GovernanceBound event) {
        about = About.ALL;
        // part of the deployment, which is checked at every start
    }

    // ------------------------------------------------------------ the operators' acts, the audit's anchors

    @Override
    public void thresholdChanged(ThresholdChanged event) {
        operators.thresholdChanged(event);
    }

    @Override
    public void actProposed(ActProposed event) {
        operators.proposed(event);
    }

    @Override
    public void actSupported(ActSupported event) {
        operators.supported(event.actId(), event.by());
    }

    @Override
    public void actExecuted(ActExecuted event) {
        operators.executed(event.actId());
    }

    @Override
    public void actCancelled(ActCancelled event) {
        operators.cancelled(event.actId());
    }

    @Override
    public void auditAnchored(AuditAnchored event) {
        about = About.ALL;
        operators.anchored(event);
    }

    // ------------------------------------------------------------ payables and pieces

    @Override
    public void voucherIssued(VoucherIssued event) {
        aboutOffer(offers.issued(event));
    }

    @Override
    public void pieceOffered(PieceOffered event) {
        aboutOffer(offers.offered(event));
    }

    @Override
    public void offerAccepted(OfferAccepted event) {
        aboutOffer(offers.accepted(event));
    }

    @Override
    public void offerDeclined(OfferDeclined event) {
        aboutOffer(offers.notAccepted(event.pieceId(), OfferState.DECLINED));
    }

    @Override
    public void offerWithdrawn(OfferWithdrawn event) {
        aboutOffer(offers.notAccepted(event.pieceId(), OfferState.WITHDRAWN));
    }

    @Override
    public void offerExpired(OfferExpired event) {
        aboutOffer(offers.notAccepted(event.pieceId(), OfferState.EXPIRED));
    }

    @Override
    public void pieceFrozen(PieceFrozen event) {
        PieceRow piece = rows.piece(event.pieceId());
        piece.frozen = event.frozen();
        about(piece);
    }

    @Override
    public void payableFrozen(PayableFrozen event) {
        PayableRow row = rows.payable(event.payableId());
        row.frozen = event.frozen();
        about(row);
    }

    @Override
    public void payableOverdue(PayableOverdue event) {
        PayableRow row = rows.payable(event.payableId());
        row.state = PayableState.OVERDUE;
        row.overdueOn = rows.today();
        about(row);
    }

    // ------------------------------------------------------------ settlements

    @Override
    public void settlementOpened(SettlementOpened event) {
        about(settlements.opened(event));
    }

    @Override
    public void pieceRedeemed(PieceRedeemed event) {
        about(settlements.redeemed(event));
    }

    @Override
    public void shareContested(ShareContested event) {
        about(settlements.contested(event));
        about = about.with("financingBank", event.bank()).with("supplier", event.supplier());
    }

    @Override
    public void contestedSharePaid(ContestedSharePaid event) {
        about(settlements.contestedPaid(event));
        about = about.with("holder", event.holder());
    }

    @Override
    public void settlementClosed(SettlementClosed event) {
        about(settlements.closed(event));
    }

    @Override
    public void settlementExpired(SettlementExpired event) {
        about(settlements.expired(event));
    }

    @Override
    public void redemptionDisputed(RedemptionDisputed event) {
        about(settlements.disputed(event));
    }

    // ------------------------------------------------------------ financings and documents

    @Override
    public void pieceLocked(PieceLocked event) {
        about(financings.pieceLocked(event));
    }

    @Override
    public void financingApproved(FinancingApproved event) {
        about(financings.approved(event));
    }

    @Override
    public void financingDeclined(FinancingDeclined event) {
        about(financings.declined(event.financingId()));
    }

    @Override
    public void financingWithdrawn(FinancingWithdrawn event) {
        about(financings.declined(event.financingId())); // the contract keeps one state for both
    }

    @Override
    public void financingExpired(FinancingExpired event) {
        about(financings.expired(event.financingId()));
    }

    @Override
    public void payoutInstructed(PayoutInstructed event) {
        about(financings.payoutInstructed(event));
    }

    @Override
    public void fundsAttested(FundsAttested event) {
        about(financings.fundsAttested(event));
    }

    @Override
    public void shareAwarded(ShareAwarded event) {
        about(financings.shareAwarded(event));
    }

    @Override
    public void fundsNotReceived(FundsNotReceived event) {
        about(financings.fundsNotReceived(event));
    }

    @Override
    public void fundsDisputed(FundsDisputed event) {
        about(financings.fundsDisputed(event));
    }

    @Override
    public void undoAgreed(UndoAgreed event) {
        about(financings.undoAgreed(event));
    }

    @Override
    public void undoAgreementWithdrawn(UndoAgreementWithdrawn event) {
        about(financings.undoAgreementWithdrawn(event));
    }

    @Override
    public void financingUndone(FinancingUndone event) {
        about(financings.undone(event));
    }

    @Override
    public void documentAttested(DocumentAttested event) {
        about = ofDocument(documents.attested(event));
    }

    @Override
    public void documentConfirmed(DocumentConfirmed event) {
        about = ofDocument(rows.document(event.fingerprint())) // the row stays as the first bank attested it
                .readBy(event.attester());
    }

    @Override
    public void documentFrozen(DocumentFrozen event) {
        about = ofDocument(documents.frozen(event.fingerprint(), true)).readBy(event.attester());
    }

    @Override
    public void documentUnfrozen(DocumentUnfrozen event) {
        about = ofDocument(documents.frozen(event.fingerprint(), false));
    }

    @Override
    public void documentRestated(DocumentRestated event) {
        about = ofDocument(documents.restated(event));
    }

    @Override
    public void documentReserved(DocumentReserved event) {
        about = ofDocument(documents.reserved(event)); // the contract tells of the lock only after it
    }

    @Override
    public void documentDrawn(DocumentDrawn event) {
        about = ofDocument(documents.drawn(event), event.financingId());
    }

    @Override
    public void documentLapsed(DocumentLapsed event) {
        about = ofDocument(documents.lapsed(event), event.financingId());
    }

    @Override
    public void documentReleased(DocumentReleased event) {
        about = ofDocument(documents.released(event), event.financingId());
    }

    @Override
    public void groupStated(GroupStated event) {
        about = ofGroup(documents.stated(event));
    }

    @Override
    public void documentJoined(DocumentJoined event) {
        about = ofDocument(documents.joined(event));
    }

    @Override
    public void documentLeft(DocumentLeft event) {
        about = ofDocument(documents.left(event));
    }

    @Override
    public void groupsMerged(GroupsMerged event) {
        about = ofGroup(documents.merged(event));
    }

    @Override
    public void groupFrozen(GroupFrozen event) {
        about = ofGroup(documents.frozen(event));
    }

    @Override
    public void groupDecided(GroupDecided event) {
        about = ofGroup(documents.decided(event));
    }
}
