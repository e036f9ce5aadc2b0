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

    /** Calls of Vouchers. */
    sealed interface ToVouchers extends LedgerCommand {}

    /** @param key address of the participant's signing key, 0x and 40 lower-case hexadecimal digits */
    record Enrol(UUID id, String key, Set<Role> roles) implements ToParticipants {
        public Enrol {
            roles = Set.copyOf(roles);
        }
    }

    record Suspend(UUID id) implements ToParticipants {}

    record Reinstate(UUID id) implements ToParticipants {}

    /** Only forward. */
    record Advance(LocalDate day) implements ToBusinessDate {}

    /** Names the only contract that may reserve and draw; once, when the contracts are deployed. */
    record Bind(String vouchers) implements ToDocuments {}

    record Attest(Bytes32 fingerprint, DocumentKind kind, String currency, long limit) implements ToDocuments {}

    record Unfreeze(Bytes32 fingerprint) implements ToDocuments {}

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

    record DisputeFunds(UUID financingId) implements ToVouchers {}

    record UndoFinancing(UUID financingId) implements ToVouchers {}

    record AgreeToUndo(UUID financingId) implements ToVouchers {}

    record Settle(UUID payableId, UUID settlementId, long payment, Bytes32 paymentRef) implements ToVouchers {}

    record EndHolds(List<UUID> pieceIds) implements ToVouchers {
        public EndHolds {
            pieceIds = batch(pieceIds);
        }
    }

    record Redeem(UUID settlementId, List<UUID> pieceIds, List<Long> shares, Bytes32 paymentRef) implements ToVouchers {
        public Redeem {
            pieceIds = batch(pieceIds);
            shares = List.copyOf(shares);
            if (shares.size() != pieceIds.size()) {
                throw new IllegalArgumentException(pieceIds.size() + " pieces but " + shares.size() + " shares");
            }
        }
    }

    record DisputeRedemption(UUID settlementId, UUID pieceId) implements ToVouchers {}

    record MarkOverdue(List<UUID> payableIds) implements ToVouchers {
        public MarkOverdue {
            payableIds = batch(payableIds);
        }
    }

    record SetFrozen(UUID pieceId, boolean frozen) implements ToVouchers {}

    record SetPayableFrozen(UUID payableId, boolean frozen) implements ToVouchers {}

    /** @param currency null for every kind but SMALLEST_PIECE */
    record SetLimit(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, long value)
            implements ToLimits {}

    private static <T> List<T> batch(List<T> items) {
        if (items.isEmpty() || items.size() > BATCH_MAX) {
            throw new IllegalArgumentException("a batch has 1 to " + BATCH_MAX + " items, not " + items.size());
        }
        return List.copyOf(items);
    }
}
