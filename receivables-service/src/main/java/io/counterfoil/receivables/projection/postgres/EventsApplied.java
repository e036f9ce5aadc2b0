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
import io.counterfoil.ledger.LedgerEvent.FundsPaidAgain;
import io.counterfoil.ledger.LedgerEvent.FundsReturned;
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
import io.counterfoil.ledger.LedgerEvent.PayingBankAsked;
import io.counterfoil.ledger.LedgerEvent.PayingBankChanged;
import io.counterfoil.ledger.LedgerEvent.PaymentLowered;
import io.counterfoil.ledger.LedgerEvent.PayoutInstructed;
import io.counterfoil.ledger.LedgerEvent.PieceFrozen;
import io.counterfoil.ledger.LedgerEvent.PieceLocked;
import io.counterfoil.ledger.LedgerEvent.PieceOffered;
import io.counterfoil.ledger.LedgerEvent.PieceRedeemed;
import io.counterfoil.ledger.LedgerEvent.ReaderBound;
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

/** What each event changes in the rows. Follows the contract Vouchers line by line, and decides nothing of its own. */
final class EventsApplied implements LedgerEventVisitor {

    private static final String ANY_CURRENCY = "";

    private final Rows rows;
    private final Abouts abouts;
    private final OfferEventsApplied offers;
    private final SettlementEventsApplied settlements;
    private final FinancingEventsApplied financings;
    private final DocumentEventsApplied documents;
    private final OperatorsEventsApplied operators;

    private About about = About.NOTHING;

    EventsApplied(Rows rows) {
        this.rows = rows;
        this.abouts = new Abouts(rows);
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
    public void readerBound(ReaderBound event) {
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
        about = abouts.ofOffer(offers.issued(event));
    }

    @Override
    public void pieceOffered(PieceOffered event) {
        about = abouts.ofOffer(offers.offered(event));
    }

    @Override
    public void offerAccepted(OfferAccepted event) {
        about = abouts.ofOffer(offers.accepted(event));
    }

    @Override
    public void offerDeclined(OfferDeclined event) {
        about = abouts.ofOffer(offers.notAccepted(event.pieceId(), OfferState.DECLINED));
    }

    @Override
    public void offerWithdrawn(OfferWithdrawn event) {
        about = abouts.ofOffer(offers.notAccepted(event.pieceId(), OfferState.WITHDRAWN));
    }

    @Override
    public void offerExpired(OfferExpired event) {
        about = abouts.ofOffer(offers.notAccepted(event.pieceId(), OfferState.EXPIRED));
    }

    @Override
    public void pieceFrozen(PieceFrozen event) {
        PieceRow piece = rows.piece(event.pieceId());
        piece.frozen = event.frozen();
        about = abouts.of(piece);
    }

    @Override
    public void payableFrozen(PayableFrozen event) {
        PayableRow row = rows.payable(event.payableId());
        row.frozen = event.frozen();
        about = abouts.of(row);
    }

    @Override
    public void payableOverdue(PayableOverdue event) {
        PayableRow row = rows.payable(event.payableId());
        row.state = PayableState.OVERDUE;
        row.overdueOn = rows.today();
        about = abouts.of(row);
    }

    @Override
    public void payingBankAsked(PayingBankAsked event) {
        about = abouts.of(settlements.payingBankAsked(event)).readBy(event.bank());
    }

    @Override
    public void payingBankChanged(PayingBankChanged event) {
        about = abouts.of(settlements.payingBankChanged(event)).readBy(event.from());
    }

    // ------------------------------------------------------------ settlements

    @Override
    public void settlementOpened(SettlementOpened event) {
        about = abouts.of(settlements.opened(event));
    }

    @Override
    public void pieceRedeemed(PieceRedeemed event) {
        about = abouts.of(settlements.redeemed(event));
    }

    @Override
    public void shareContested(ShareContested event) {
        about = abouts.of(settlements.contested(event));
        about = about.with("financingBank", event.bank()).with("supplier", event.supplier());
    }

    @Override
    public void contestedSharePaid(ContestedSharePaid event) {
        about = abouts.of(settlements.contestedPaid(event));
        about = about.with("holder", event.holder());
    }

    @Override
    public void settlementClosed(SettlementClosed event) {
        about = abouts.of(settlements.closed(event));
    }

    @Override
    public void settlementExpired(SettlementExpired event) {
        about = abouts.of(settlements.expired(event));
    }

    @Override
    public void paymentLowered(PaymentLowered event) {
        about = abouts.of(settlements.paymentLowered(event));
    }

    @Override
    public void redemptionDisputed(RedemptionDisputed event) {
        about = abouts.of(settlements.disputed(event));
    }

    // ------------------------------------------------------------ financings and documents

    @Override
    public void pieceLocked(PieceLocked event) {
        about = abouts.of(financings.pieceLocked(event));
    }

    @Override
    public void financingApproved(FinancingApproved event) {
        about = abouts.of(financings.approved(event));
    }

    @Override
    public void financingDeclined(FinancingDeclined event) {
        about = abouts.of(financings.declined(event.financingId()));
    }

    @Override
    public void financingWithdrawn(FinancingWithdrawn event) {
        about = abouts.of(financings.declined(event.financingId())); // the contract keeps one state for both
    }

    @Override
    public void financingExpired(FinancingExpired event) {
        about = abouts.of(financings.expired(event.financingId()));
    }

    @Override
    public void payoutInstructed(PayoutInstructed event) {
        about = abouts.of(financings.payoutInstructed(event));
    }

    @Override
    public void fundsAttested(FundsAttested event) {
        about = abouts.of(financings.fundsAttested(event));
    }

    @Override
    public void shareAwarded(ShareAwarded event) {
        about = abouts.of(financings.shareAwarded(event));
    }

    @Override
    public void fundsNotReceived(FundsNotReceived event) {
        about = abouts.of(financings.fundsNotReceived(event));
    }

    @Override
    public void fundsReturned(FundsReturned event) {
        about = abouts.of(financings.fundsReturned(event));
    }

    @Override
    public void fundsPaidAgain(FundsPaidAgain event) {
        about = abouts.of(financings.fundsPaidAgain(event));
    }

    @Override
    public void fundsDisputed(FundsDisputed event) {
        about = abouts.of(financings.fundsDisputed(event));
    }

    @Override
    public void undoAgreed(UndoAgreed event) {
        about = abouts.of(financings.undoAgreed(event));
    }

    @Override
    public void undoAgreementWithdrawn(UndoAgreementWithdrawn event) {
        about = abouts.of(financings.undoAgreementWithdrawn(event));
    }

    @Override
    public void financingUndone(FinancingUndone event) {
        about = abouts.of(financings.undone(event));
    }

    @Override
    public void documentAttested(DocumentAttested event) {
        about = abouts.of(documents.attested(event));
    }

    @Override
    public void documentConfirmed(DocumentConfirmed event) {
        about = abouts.of(rows.document(event.fingerprint())) // the row stays as the first bank attested it
                .readBy(event.attester());
    }

    @Override
    public void documentFrozen(DocumentFrozen event) {
        about = abouts.of(documents.frozen(event.fingerprint(), true)).readBy(event.attester());
    }

    @Override
    public void documentUnfrozen(DocumentUnfrozen event) {
        about = abouts.of(documents.frozen(event.fingerprint(), false));
    }

    @Override
    public void documentRestated(DocumentRestated event) {
        about = abouts.of(documents.restated(event));
    }

    @Override
    public void documentReserved(DocumentReserved event) {
        about = abouts.of(documents.reserved(event)); // the contract tells of the lock only after it
    }

    @Override
    public void documentDrawn(DocumentDrawn event) {
        about = abouts.of(documents.drawn(event), event.financingId());
    }

    @Override
    public void documentLapsed(DocumentLapsed event) {
        about = abouts.of(documents.lapsed(event), event.financingId());
    }

    @Override
    public void documentReleased(DocumentReleased event) {
        about = abouts.of(documents.released(event), event.financingId());
    }

    @Override
    public void groupStated(GroupStated event) {
        about = abouts.of(documents.stated(event));
    }

    @Override
    public void documentJoined(DocumentJoined event) {
        about = abouts.of(documents.joined(event));
    }

    @Override
    public void documentLeft(DocumentLeft event) {
        about = abouts.of(documents.left(event));
    }

    @Override
    public void groupsMerged(GroupsMerged event) {
        about = abouts.of(documents.merged(event));
    }

    @Override
    public void groupFrozen(GroupFrozen event) {
        about = abouts.of(documents.frozen(event));
    }

    @Override
    public void groupDecided(GroupDecided event) {
        about = abouts.of(documents.decided(event));
    }
}
