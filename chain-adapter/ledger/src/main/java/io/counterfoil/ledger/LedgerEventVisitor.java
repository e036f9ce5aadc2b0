package io.counterfoil.ledger;

/** One method for each event, so that a reader that forgets one does not compile. */
public interface LedgerEventVisitor {

    void participantEnrolled(LedgerEvent.ParticipantEnrolled event);

    void participantSuspended(LedgerEvent.ParticipantSuspended event);

    void participantReinstated(LedgerEvent.ParticipantReinstated event);

    void keyRotated(LedgerEvent.KeyRotated event);

    void thresholdChanged(LedgerEvent.ThresholdChanged event);

    void governanceBound(LedgerEvent.GovernanceBound event);

    void businessDateAdvanced(LedgerEvent.BusinessDateAdvanced event);

    void documentAttested(LedgerEvent.DocumentAttested event);

    void documentConfirmed(LedgerEvent.DocumentConfirmed event);

    void documentFrozen(LedgerEvent.DocumentFrozen event);

    void documentUnfrozen(LedgerEvent.DocumentUnfrozen event);

    void documentRestated(LedgerEvent.DocumentRestated event);

    void groupStated(LedgerEvent.GroupStated event);

    void documentJoined(LedgerEvent.DocumentJoined event);

    void documentLeft(LedgerEvent.DocumentLeft event);

    void groupsMerged(LedgerEvent.GroupsMerged event);

    void groupFrozen(LedgerEvent.GroupFrozen event);

    void groupDecided(LedgerEvent.GroupDecided event);

    void vouchersBound(LedgerEvent.VouchersBound event);

    void readerBound(LedgerEvent.ReaderBound event);

    void documentReserved(LedgerEvent.DocumentReserved event);

    void documentDrawn(LedgerEvent.DocumentDrawn event);

    void documentLapsed(LedgerEvent.DocumentLapsed event);

    void documentReleased(LedgerEvent.DocumentReleased event);

    void voucherIssued(LedgerEvent.VoucherIssued event);

    void pieceOffered(LedgerEvent.PieceOffered event);

    void offerAccepted(LedgerEvent.OfferAccepted event);

    void offerDeclined(LedgerEvent.OfferDeclined event);

    void offerWithdrawn(LedgerEvent.OfferWithdrawn event);

    void offerExpired(LedgerEvent.OfferExpired event);

    void pieceLocked(LedgerEvent.PieceLocked event);

    void financingApproved(LedgerEvent.FinancingApproved event);

    void financingDeclined(LedgerEvent.FinancingDeclined event);

    void financingWithdrawn(LedgerEvent.FinancingWithdrawn event);

    void financingExpired(LedgerEvent.FinancingExpired event);

    void payoutInstructed(LedgerEvent.PayoutInstructed event);

    void fundsAttested(LedgerEvent.FundsAttested event);

    void fundsNotReceived(LedgerEvent.FundsNotReceived event);

    void fundsReturned(LedgerEvent.FundsReturned event);

    void fundsPaidAgain(LedgerEvent.FundsPaidAgain event);

    void fundsDisputed(LedgerEvent.FundsDisputed event);

    void undoAgreed(LedgerEvent.UndoAgreed event);

    void undoAgreementWithdrawn(LedgerEvent.UndoAgreementWithdrawn event);

    void financingUndone(LedgerEvent.FinancingUndone event);

    void shareAwarded(LedgerEvent.ShareAwarded event);

    void settlementOpened(LedgerEvent.SettlementOpened event);

    void pieceRedeemed(LedgerEvent.PieceRedeemed event);

    void shareContested(LedgerEvent.ShareContested event);

    void contestedSharePaid(LedgerEvent.ContestedSharePaid event);

    void settlementClosed(LedgerEvent.SettlementClosed event);

    void settlementExpired(LedgerEvent.SettlementExpired event);

    void paymentLowered(LedgerEvent.PaymentLowered event);

    void redemptionDisputed(LedgerEvent.RedemptionDisputed event);

    void payableOverdue(LedgerEvent.PayableOverdue event);

    void payingBankAsked(LedgerEvent.PayingBankAsked event);

    void payingBankChanged(LedgerEvent.PayingBankChanged event);

    void pieceFrozen(LedgerEvent.PieceFrozen event);

    void payableFrozen(LedgerEvent.PayableFrozen event);

    void limitSet(LedgerEvent.LimitSet event);

    void actProposed(LedgerEvent.ActProposed event);

    void actSupported(LedgerEvent.ActSupported event);

    void actExecuted(LedgerEvent.ActExecuted event);

    void actCancelled(LedgerEvent.ActCancelled event);

    void auditAnchored(LedgerEvent.AuditAnchored event);
}
