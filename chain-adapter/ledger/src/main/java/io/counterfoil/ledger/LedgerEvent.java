package io.counterfoil.ledger;

import io.counterfoil.kernel.DocumentKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contract said happened: one record for each event of the contracts, components with the event's names and order;
 * values are minor units. The events of ERC-721 and ERC-3525, which repeat them for standard tools, are left out.
 */
public sealed interface LedgerEvent {

    /** Calls the visitor's method for this event. */
    void accept(LedgerEventVisitor visitor);

    record ParticipantEnrolled(UUID id, String key, Set<Role> roles) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.participantEnrolled(this);
        }
    }

    record ParticipantSuspended(UUID id) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.participantSuspended(this);
        }
    }

    record ParticipantReinstated(UUID id) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.participantReinstated(this);
        }
    }

    record KeyRotated(UUID id, String oldKey, String newKey) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.keyRotated(this);
        }
    }

    record ThresholdChanged(int from, int to) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.thresholdChanged(this);
        }
    }

    record GovernanceBound(String governance) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.governanceBound(this);
        }
    }

    record BusinessDateAdvanced(@Nullable LocalDate from, LocalDate to) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.businessDateAdvanced(this);
        }
    }

    record DocumentAttested(
            Bytes32 fingerprint,
            UUID attester,
            UUID owner,
            DocumentKind kind,
            String currency,
            long faceValue,
            long limit)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentAttested(this);
        }
    }

    record DocumentConfirmed(Bytes32 fingerprint, UUID attester) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentConfirmed(this);
        }
    }

    record DocumentFrozen(Bytes32 fingerprint, UUID attester) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentFrozen(this);
        }
    }

    record DocumentUnfrozen(Bytes32 fingerprint) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentUnfrozen(this);
        }
    }

    /**
     * @param by the bank that attested it; null: the operators
     * @param lapsed all that was reserved on it, where it lapsed
     */
    record DocumentRestated(Bytes32 fingerprint, @Nullable UUID by, long faceValue, long limit, long lapsed)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentRestated(this);
        }
    }

    record GroupStated(long group, UUID attester, String currency, long limit) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.groupStated(this);
        }
    }

    record DocumentJoined(Bytes32 fingerprint, long group) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentJoined(this);
        }
    }

    record DocumentLeft(Bytes32 fingerprint, long group) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentLeft(this);
        }
    }

    record GroupsMerged(long from, long into, long limit) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.groupsMerged(this);
        }
    }

    record GroupFrozen(long group, UUID attester) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.groupFrozen(this);
        }
    }

    record GroupDecided(long group, long limit) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.groupDecided(this);
        }
    }

    record VouchersBound(String vouchers) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.vouchersBound(this);
        }
    }

    record ReaderBound(String reader) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.readerBound(this);
        }
    }

    record DocumentReserved(Bytes32 fingerprint, UUID financingId, long amount) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentReserved(this);
        }
    }

    record DocumentDrawn(Bytes32 fingerprint, UUID financingId, long amount) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentDrawn(this);
        }
    }

    record DocumentLapsed(Bytes32 fingerprint, UUID financingId, long amount) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentLapsed(this);
        }
    }

    record DocumentReleased(Bytes32 fingerprint, UUID financingId, long amount) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.documentReleased(this);
        }
    }

    record VoucherIssued(
            UUID payableId,
            UUID rootId,
            UUID creditor,
            UUID debtor,
            UUID payingBank,
            String currency,
            long value,
            LocalDate issuedOn,
            LocalDate dueOn,
            LocalDate acceptBy,
            boolean longTenorExplained)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.voucherIssued(this);
        }
    }

    record PieceOffered(UUID parentId, UUID pieceId, UUID recipient, long value, LocalDate lastDay)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.pieceOffered(this);
        }
    }

    record OfferAccepted(UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.offerAccepted(this);
        }
    }

    record OfferDeclined(UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.offerDeclined(this);
        }
    }

    record OfferWithdrawn(UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.offerWithdrawn(this);
        }
    }

    record OfferExpired(UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.offerExpired(this);
        }
    }

    record PieceLocked(
            UUID parentId,
            UUID pieceId,
            UUID financingId,
            UUID bank,
            long value,
            Bytes32 termsHash,
            LocalDate approveBy)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.pieceLocked(this);
        }
    }

    record FinancingApproved(UUID financingId, UUID pieceId, UUID bank, LocalDate fundBy) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.financingApproved(this);
        }
    }

    record FinancingDeclined(UUID financingId, UUID pieceId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.financingDeclined(this);
        }
    }

    record FinancingWithdrawn(UUID financingId, UUID pieceId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.financingWithdrawn(this);
        }
    }

    record FinancingExpired(UUID financingId, UUID pieceId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.financingExpired(this);
        }
    }

    record PayoutInstructed(UUID financingId, UUID pieceId, LocalDate attestBy) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.payoutInstructed(this);
        }
    }

    record FundsAttested(UUID financingId, UUID pieceId, Bytes32 paymentRef) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.fundsAttested(this);
        }
    }

    /** The supplier says so of a payout that was instructed and not attested in time. */
    record FundsNotReceived(UUID financingId, UUID pieceId, LocalDate answerBy) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.fundsNotReceived(this);
        }
    }

    /** The money of an attested payout came back: it is instructed again. */
    record FundsReturned(UUID financingId, UUID pieceId, LocalDate attestBy) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.fundsReturned(this);
        }
    }

    /** It came back, and the bank paid again under another reference. */
    record FundsPaidAgain(UUID financingId, UUID pieceId, Bytes32 paymentRef) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.fundsPaidAgain(this);
        }
    }

    record FundsDisputed(UUID financingId, UUID pieceId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.fundsDisputed(this);
        }
    }

    record UndoAgreementWithdrawn(UUID financingId, UUID by) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.undoAgreementWithdrawn(this);
        }
    }

    record UndoAgreed(UUID financingId, UUID by) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.undoAgreed(this);
        }
    }

    record FinancingUndone(UUID financingId, UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.financingUndone(this);
        }
    }

    /** What was redeemed on the piece between approval and this decision is {@code to}'s: the bank's or the supplier's. */
    record ShareAwarded(UUID financingId, UUID pieceId, UUID to, long amount) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.shareAwarded(this);
        }
    }

    record SettlementOpened(
            UUID payableId,
            UUID settlementId,
            long payment,
            long live,
            long pieces,
            Bytes32 paymentRef,
            LocalDate lastDay)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.settlementOpened(this);
        }
    }

    record PieceRedeemed(UUID settlementId, UUID pieceId, UUID holder, long share, long remaining)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.pieceRedeemed(this);
        }
    }

    /** Redeemed, but kept apart by the paying bank: it is the bank's that finances the piece, or its supplier's. */
    record ShareContested(
            UUID settlementId, UUID pieceId, UUID financingId, UUID bank, UUID supplier, long share, long remaining)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.shareContested(this);
        }
    }

    record ContestedSharePaid(UUID settlementId, UUID pieceId, UUID holder, long share) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.contestedSharePaid(this);
        }
    }

    record SettlementClosed(UUID payableId, UUID settlementId, PayableState state) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.settlementClosed(this);
        }
    }

    record SettlementExpired(UUID payableId, UUID settlementId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.settlementExpired(this);
        }
    }

    /** The operators close a settlement at what was paid. */
    record PaymentLowered(UUID payableId, UUID settlementId, long formerPayment, long payment) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.paymentLowered(this);
        }
    }

    record RedemptionDisputed(UUID settlementId, UUID pieceId, UUID holder) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.redemptionDisputed(this);
        }
    }

    /** The debtor wants this bank to pay; the bank that pays now: no other any more. */
    record PayingBankAsked(UUID payableId, UUID debtor, UUID bank) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.payingBankAsked(this);
        }
    }

    /**
     * @param settlementId the open settlement that the new bank goes on with, if there is one
     * @param lastDay its new last day
     */
    record PayingBankChanged(
            UUID payableId,
            UUID from,
            UUID to,
            @Nullable UUID settlementId,
            @Nullable LocalDate lastDay) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.payingBankChanged(this);
        }
    }

    record PayableOverdue(UUID payableId, long live) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.payableOverdue(this);
        }
    }

    record PieceFrozen(UUID pieceId, boolean frozen) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.pieceFrozen(this);
        }
    }

    record PayableFrozen(UUID payableId, boolean frozen) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.payableFrozen(this);
        }
    }

    record LimitSet(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.limitSet(this);
        }
    }

    /** @param lastMove up to this move of the business date it is supported even after its last day */
    record ActProposed(UUID actId, UUID by, String target, CallData data, LocalDate lastDay, long lastMove)
            implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.actProposed(this);
        }
    }

    /** Again by the same operator once its key has been replaced. */
    record ActSupported(UUID actId, UUID by) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.actSupported(this);
        }
    }

    record ActExecuted(UUID actId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.actExecuted(this);
        }
    }

    record ActCancelled(UUID actId) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.actCancelled(this);
        }
    }

    record AuditAnchored(Bytes32 stream, UUID by, long entries, Bytes32 head, LocalDate day) implements LedgerEvent {
        @Override
        public void accept(LedgerEventVisitor visitor) {
            visitor.auditAnchored(this);
        }
    }
}
