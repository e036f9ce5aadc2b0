package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerEvent.ActCancelled;
import io.counterfoil.ledger.LedgerEvent.ActExecuted;
import io.counterfoil.ledger.LedgerEvent.ActProposed;
import io.counterfoil.ledger.LedgerEvent.ActSupported;
import io.counterfoil.ledger.LedgerEvent.AuditAnchored;
import io.counterfoil.ledger.LedgerEvent.BusinessDateAdvanced;
import io.counterfoil.ledger.LedgerEvent.DocumentAttested;
import io.counterfoil.ledger.LedgerEvent.DocumentConfirmed;
import io.counterfoil.ledger.LedgerEvent.DocumentDrawn;
import io.counterfoil.ledger.LedgerEvent.DocumentFrozen;
import io.counterfoil.ledger.LedgerEvent.DocumentLapsed;
import io.counterfoil.ledger.LedgerEvent.DocumentReleased;
import io.counterfoil.ledger.LedgerEvent.DocumentReserved;
import io.counterfoil.ledger.LedgerEvent.DocumentUnfrozen;
import io.counterfoil.ledger.LedgerEvent.FinancingApproved;
import io.counterfoil.ledger.LedgerEvent.FinancingDeclined;
import io.counterfoil.ledger.LedgerEvent.FinancingExpired;
import io.counterfoil.ledger.LedgerEvent.FinancingUndone;
import io.counterfoil.ledger.LedgerEvent.FinancingWithdrawn;
import io.counterfoil.ledger.LedgerEvent.FundsAttested;
import io.counterfoil.ledger.LedgerEvent.FundsDisputed;
import io.counterfoil.ledger.LedgerEvent.GovernanceBound;
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
import io.counterfoil.ledger.LedgerEvent.SettlementOpened;
import io.counterfoil.ledger.LedgerEvent.ThresholdChanged;
import io.counterfoil.ledger.LedgerEvent.UndoAgreed;
import io.counterfoil.ledger.LedgerEvent.VoucherIssued;
import io.counterfoil.ledger.LedgerEvent.VouchersBound;
import io.counterfoil.ledger.LedgerEventVisitor;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.projection.ProjectedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each event changes in the rows. Follows the contract Vouchers line by line, and decides nothing of its own. */
final class EventsApplied implements LedgerEventVisitor {

    private static final String ANY_CURRENCY = "";

    private final Rows rows;
    private final OfferEventsApplied offers;
    private final SettlementEventsApplied settlements;
    private final FinancingEventsApplied financings;
    private final OperatorsEventsApplied operators;

    private @Nullable UUID payable;
    private @Nullable String currency;

    EventsApplied(Rows rows) {
        this.rows = rows;
        this.offers = new OfferEventsApplied(rows);
        this.settlements = new SettlementEventsApplied(rows);
        this.financings = new FinancingEventsApplied(rows);
        this.operators = new OperatorsEventsApplied(rows);
    }

    ProjectedEvent apply(LedgerEvent event, ProjectedEvent.Place place) {
        payable = null;
        currency = null;
        event.accept(this);
        return new ProjectedEvent(event, place, payable, currency);
    }

    private void about(UUID payableId, String itsCurrency) {
        payable = payableId;
        currency = itsCurrency;
    }

    private void about(PayableRow row) {
        about(row.id, row.currency);
    }

    private void about(PieceRow piece) {
        about(piece.payableId, piece.currency);
    }

    private void about(FinancingRow financing) {
        about(financing.payableId, financing.currency);
    }

    // ------------------------------------------------------------ participants, date, limits

    @Override
    public void participantEnrolled(ParticipantEnrolled event) {
        ParticipantRow row = new ParticipantRow();
        row.id = event.id();
        row.signingKey = event.key();
        row.roles = event.roles().stream().mapToInt(Role::bit).sum();
        row.block = rows.block;
        rows.add(row);
    }

    @Override
    public void participantSuspended(ParticipantSuspended event) {
        rows.participant(event.id()).suspended = true;
    }

    @Override
    public void participantReinstated(ParticipantReinstated event) {
        rows.participant(event.id()).suspended = false;
    }

    @Override
    public void keyRotated(KeyRotated event) {
        operators.keyRotated(event);
    }

    @Override
    public void businessDateAdvanced(BusinessDateAdvanced event) {
        rows.setToday(event.to());
    }

    @Override
    public void limitSet(LimitSet event) {
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
        // part of the deployment, which is checked at every start
    }

    @Override
    public void governanceBound(GovernanceBound event) {
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
        operators.anchored(event);
    }

    // ------------------------------------------------------------ payables and pieces

    @Override
    public void voucherIssued(VoucherIssued event) {
        about(offers.issued(event));
    }

    @Override
    public void pieceOffered(PieceOffered event) {
        about(offers.offered(event));
    }

    @Override
    public void offerAccepted(OfferAccepted event) {
        about(offers.accepted(event));
    }

    @Override
    public void offerDeclined(OfferDeclined event) {
        about(offers.notAccepted(event.pieceId(), OfferState.DECLINED));
    }

    @Override
    public void offerWithdrawn(OfferWithdrawn event) {
        about(offers.notAccepted(event.pieceId(), OfferState.WITHDRAWN));
    }

    @Override
    public void offerExpired(OfferExpired event) {
        about(offers.notAccepted(event.pieceId(), OfferState.EXPIRED));
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
    public void settlementClosed(SettlementClosed event) {
        about(settlements.closed(event));
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
    public void fundsDisputed(FundsDisputed event) {
        about(financings.fundsDisputed(event));
    }

    @Override
    public void undoAgreed(UndoAgreed event) {
        about(financings.undoAgreed(event));
    }

    @Override
    public void financingUndone(FinancingUndone event) {
        about(financings.undone(event));
    }

    @Override
    public void documentAttested(DocumentAttested event) {
        DocumentRow row = new DocumentRow();
        row.fingerprint = event.fingerprint().hex();
        row.kind = event.kind();
        row.currency = event.currency();
        row.financeable = event.limit();
        row.attester = event.attester();
        row.block = rows.block;
        rows.add(row);
        currency = row.currency;
    }

    @Override
    public void documentConfirmed(DocumentConfirmed event) {
        rows.document(event.fingerprint()); // told to consumers; the row stays as the first bank attested it
    }

    @Override
    public void documentFrozen(DocumentFrozen event) {
        rows.document(event.fingerprint()).frozen = true;
    }

    @Override
    public void documentUnfrozen(DocumentUnfrozen event) {
        rows.document(event.fingerprint()).frozen = false;
    }

    @Override
    public void documentReserved(DocumentReserved event) {
        currency = financings.documentReserved(event).currency;
    }

    @Override
    public void documentDrawn(DocumentDrawn event) {
        currency = financings.documentDrawn(event).currency;
    }

    @Override
    public void documentLapsed(DocumentLapsed event) {
        currency = financings.documentLapsed(event).currency;
    }

    @Override
    public void documentReleased(DocumentReleased event) {
        currency = financings.documentReleased(event).currency;
    }
}
