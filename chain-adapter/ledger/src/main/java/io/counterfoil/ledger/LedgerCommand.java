package io.counterfoil.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change the chain: one record for each function of the contracts that a participant may call. Components have
 * the names and the order of the function's parameters; values are minor units.
 */
public sealed interface LedgerCommand {

    /** Lists in a command are limited, so that its gas is. The contracts check the same. */
    int BATCH_MAX = 100;

    /** Calls of Participants. */
    sealed interface ToParticipants extends LedgerCommand {}

    /** Calls of BusinessDate. */
    sealed interface ToBusinessDate extends LedgerCommand {}

    /** Calls of Documents. */
    sealed interface ToDocuments extends LedgerCommand {}

    /** Calls of Limits. */
    sealed interface ToLimits extends LedgerCommand {}

    /** Calls of Statements. */
    sealed interface ToStatements extends LedgerCommand {}

    /** Calls of Vouchers. */
    sealed interface ToVouchers extends LedgerCommand {}

    /** Calls of Operators. */
    sealed interface ToOperators extends LedgerCommand {}

    /** Calls of AuditAnchor. */
    sealed interface ToAuditAnchor extends LedgerCommand {}

    /** What only the operators together may do: sent as it is it reverts, it has to be supported. */
    sealed interface Governed extends LedgerCommand {}

    /**
     * Supports an act: the first support proposes it, the one that reaches the threshold executes it.
     *
     * @param act the same for everybody who supports it, or the contract refuses
     */
    record Support(UUID actId, Governed act) implements ToOperators {}

    /** By whoever proposed the act, as long as it waits. */
    record Cancel(UUID actId) implements ToOperators {}

    /** States the newest head of an audit trail; entries only ever grow. */
    record Anchor(Bytes32 stream, long entries, Bytes32 head) implements ToAuditAnchor {}

    /** @param key address of the participant's signing key, 0x and 40 lower-case hexadecimal digits */
    record Enrol(UUID id, String key, Set<Role> roles) implements ToParticipants, Governed {
        public Enrol {
            roles = Set.copyOf(roles);
        }
    }

    record Suspend(UUID id) implements ToParticipants, Governed {}

    record Reinstate(UUID id) implements ToParticipants, Governed {}

    /**
     * By the participant itself with the key it has, or by the operators together.
     *
     * @param newKey address of a key that nobody has or had
     */
    record RotateKey(UUID id, String newKey) implements ToParticipants, Governed {}

    /** How many operators have to support an act; at most as many as are active. */
    record SetThreshold(int threshold) implements ToParticipants, Governed {}

    /** Names the contract through which the operators act together; once, when the contracts are deployed. */
    record BindGovernance(String governance) implements ToParticipants {}

    /** Only forward. */
    record Advance(LocalDate day) implements ToBusinessDate, Governed {}

    /** Names the only contract that may reserve and draw; once, when the contracts are deployed. */
    record Bind(String vouchers) implements ToDocuments {}

    /** Names the contract through which Statements reads Vouchers; once, when the contracts are deployed. */
    record BindReader(String reader) implements ToStatements {}

    /** By the debtor; the bank that pays now takes an earlier request back. */
    record AskForPayingBank(UUID payableId, UUID bank) implements ToStatements {}

    /** By the bank, which paid again because the money of an attested payout came back. */
    record RecordPayment(UUID financingId, Bytes32 paymentRef) implements ToStatements {}

    record DisputeFunds(UUID financingId) implements ToStatements {}

    record DisputeRedemption(UUID settlementId, UUID pieceId) implements ToStatements {}

    record Attest(DocumentStatement statement) implements ToDocuments {}

    /**
     * By the bank that attested it: amended or, with a face value of zero, cancelled at its source.
     *
     * @param rate of the face value, in basis points
     */
    record Lower(Bytes32 fingerprint, long faceValue, int rate) implements ToDocuments {}

    /** What a document's source states, as the operators found. */
    record Restate(Bytes32 fingerprint, long faceValue, int rate) implements ToDocuments, Governed {}

    /** Ends a group's freeze; {@code limit} holds for all of its documents together. */
    record DecideGroup(long group, long limit) implements ToDocuments, Governed {}

    /** Two groups are of the same goods. */
    record MergeGroups(long from, long into, long limit) implements ToDocuments, Governed {}

    /** A document is not of its group's goods. */
    record LeaveGroup(Bytes32 fingerprint) implements ToDocuments, Governed {}

    record Unfreeze(Bytes32 fingerprint) implements ToDocuments, Governed {}

    record Issue(NewPayable payable) implements ToVouchers {}

    record IssueBatch(List<NewPayable> payables) implements ToVouchers {
        public IssueBatch {
            payables = batch(payables);
        }
    }

    record Offer(UUID parentId, UUID pieceId, UUID recipient, long value, LocalDate lastDay) implements ToVouchers {}

    record AcceptOffer(UUID pieceId) implements ToVouchers {}

    record DeclineOffer(UUID pieceId) implements ToVouchers {}

    record WithdrawOffer(UUID pieceId) implements ToVouchers {}

    record ExpireOffer(UUID pieceId) implements ToVouchers {}

    record Lock(NewFinancing financing) implements ToVouchers {}

    record ApproveFinancing(UUID financingId, Bytes32 termsHash) implements ToVouchers {}

    record DeclineFinancing(UUID financingId) implements ToVouchers {}

    record WithdrawFinancing(UUID financingId) implements ToVouchers {}

    record ExpireFinancing(UUID financingId) implements ToVouchers {}

    record InstructPayout(UUID financingId) implements ToVouchers {}

    record AttestFunds(UUID financingId, Bytes32 paymentRef) implements ToVouchers {}

    /** The money of an attested payout came back; while the bank holds the whole piece. */
    record SayReturned(UUID financingId) implements ToVouchers {}

    /** By the supplier, once the days to attest an instructed payout are over: the bank has to answer. */
    record SayNotReceived(UUID financingId) implements ToVouchers {}

    /** By any participant: the bank did not pay in time, or did not answer that no money came. */
    record UndoFinancing(UUID financingId) implements ToVouchers {}

    /** @param expected the state that is to be undone: in another one the agreement is none */
    record AgreeToUndo(UUID financingId, FinancingState expected) implements ToVouchers {}

    record WithdrawUndoAgreement(UUID financingId) implements ToVouchers {}

    /** A financing whose payout was instructed and never attested. */
    record UndoPayout(UUID financingId) implements ToVouchers, Governed {}

    record Settle(UUID payableId, UUID settlementId, long payment, Bytes32 paymentRef) implements ToVouchers {}

    /** Any participant may, once its last day is past and nobody was paid of it. */
    record ExpireSettlement(UUID settlementId) implements ToVouchers {}

    /** At what was paid: some were visited, and its last day is past. */
    record CloseSettlement(UUID settlementId) implements ToVouchers, Governed {}

    /** On the debtor's request, or once the payable is overdue or its settlement late: the bank named goes on with it. */
    record ChangePayingBank(UUID payableId, UUID bank) implements ToVouchers, Governed {}

    record EndHolds(List<UUID> pieceIds) implements ToVouchers {
        public EndHolds {
            pieceIds = batch(pieceIds);
        }
    }

    /** @param contested sum of those shares that the paying bank keeps apart, because their pieces have two claimants */
    record Redeem(UUID settlementId, List<UUID> pieceIds, List<Long> shares, long contested, Bytes32 paymentRef)
            implements ToVouchers {
        public Redeem {
            pieceIds = batch(pieceIds);
            shares = List.copyOf(shares);
            if (shares.size() != pieceIds.size()) {
                throw new IllegalArgumentException(pieceIds.size() + " pieces but " + shares.size() + " shares");
            }
        }
    }

    /** Shares that were kept apart, each to whom it was awarded. */
    record PayContested(UUID settlementId, List<UUID> pieceIds, Bytes32 paymentRef) implements ToVouchers {
        public PayContested {
            pieceIds = batch(pieceIds);
        }
    }

    record MarkOverdue(List<UUID> payableIds) implements ToVouchers {
        public MarkOverdue {
            payableIds = batch(payableIds);
        }
    }

    record SetFrozen(UUID pieceId, boolean frozen) implements ToVouchers, Governed {}

    record SetPayableFrozen(UUID payableId, boolean frozen) implements ToVouchers, Governed {}

    /** @param currency null for every kind but SMALLEST_PIECE */
    record SetLimit(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value)
            implements ToLimits, Governed {}

    private static <T> List<T> batch(List<T> items) {
        if (items.isEmpty() || items.size() > BATCH_MAX) {
            throw new IllegalArgumentException("a batch has 1 to " + BATCH_MAX + " items, not " + items.size());
        }
        return List.copyOf(items);
    }
}
