// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice Payables split into pieces, in the shape of ERC-3525: slot = payable, token = piece, value = minor units of the
/// payable's currency. Days are yyyymmdd, e.g. 20261130; ids are the 128 bits of a UUID and are used once.
interface IVouchers {
    enum PayableState {
        None,
        Proposed,
        Issued,
        Overdue,
        Defaulted,
        Settled,
        Cancelled
    }

    enum PieceState {
        None,
        Offered,
        Held,
        Locked,
        Redeemed,
        Cancelled
    }

    enum FinancingState {
        None,
        Locked,
        Approved,
        PayoutInstructed,
        Funded,
        Declined,
        Expired,
        Undone
    }

    /// @param openHolds pieces that are offered, or locked for a financing that is not approved
    /// @param livePieces pieces with value that are not redeemed or cancelled
    /// @param contested what of `redeemed` the paying bank keeps apart: not yet attested as paid to anybody
    /// @param settlementId the open settlement, or 0
    struct Payable {
        PayableState state;
        bool frozen;
        bool longTenorExplained;
        bytes3 currency;
        uint32 issuedOn;
        uint32 dueOn;
        uint32 openHolds;
        uint32 livePieces;
        uint64 contested;
        bytes32 debtor;
        bytes32 creditor;
        bytes32 payingBank;
        uint64 issued;
        uint64 live;
        uint64 redeemed;
        uint64 cancelled;
        uint256 settlementId;
    }

    /// @param parentId the piece it was split from, or 0 for the root
    /// @param financingId the financing it is locked for or was paid by, or 0
    /// @param recipient to whom it is offered, or 0
    /// @param value what is still owed on it; of a cancelled piece what was never owed
    /// @param redeemed what was paid on it; while it is locked, what is kept apart until it is known whose it is
    /// @param lastDay of its offer or of its lock, or 0
    /// @param depth changes of holder since the creditor accepted the root
    /// @param openOffers offers split from it that are still open
    struct Piece {
        uint256 payableId;
        uint256 parentId;
        uint256 financingId;
        bytes32 holder;
        bytes32 recipient;
        uint64 value;
        uint64 redeemed;
        uint32 lastDay;
        uint8 depth;
        uint16 openOffers;
        PieceState state;
        bool frozen;
    }

    /// @param termsHash of the quote both sides agreed to
    /// @param paymentRef of the payout, once attested; of one that was returned, until it is attested again
    /// @param approveBy last day of the lock
    /// @param fundBy last day to instruct the payout, once approved
    /// @param attestBy last day to attest the payout, once instructed; after it the supplier may say that it has no money
    /// @param answerBy last day to attest it once the supplier has said so, else 0; after it anybody undoes the financing
    struct Financing {
        uint256 pieceId;
        bytes32 supplier;
        bytes32 bank;
        bytes32 termsHash;
        bytes32 paymentRef;
        uint64 value;
        uint32 approveBy;
        uint32 fundBy;
        FinancingState state;
        bool supplierAgreesToUndo;
        bool bankAgreesToUndo;
        uint32 attestBy;
        uint32 answerBy;
    }

    /// @param live what was owed when it was opened
    /// @param pieces live pieces when it was opened
    /// @param lastDay after it anybody ends it, unless a piece was visited
    /// @param delaysOverdue until its last day: it was opened by the due date, for all that was owed
    /// @param deviation sum over redeemed pieces of share * live - payment * value; 0 when the shares are exact so far
    struct Settlement {
        uint256 payableId;
        bytes32 paymentRef;
        uint64 payment;
        uint64 live;
        uint64 paid;
        uint32 pieces;
        uint32 redeemedPieces;
        int128 deviation;
        bool open;
        uint32 lastDay;
        bool delaysOverdue;
    }

    /// @notice What the paying bank keeps apart of a settlement for a piece with two claimants.
    /// @param share 0 once it is paid
    struct Contested {
        uint256 financingId;
        uint64 share;
    }

    struct NewPayable {
        uint256 payableId;
        uint256 rootId;
        bytes32 creditor;
        bytes32 payingBank;
        bytes3 currency;
        uint64 value;
        uint32 dueOn;
        uint32 acceptBy;
        bool longTenorExplained;
    }

    struct NewFinancing {
        uint256 financingId;
        uint256 parentId;
        uint256 pieceId;
        bytes32 bank;
        uint64 value;
        bytes32 termsHash;
        uint32 approveBy;
        bytes32[] fingerprints;
        uint64[] amounts;
    }

    // ---------------------------------------------------------------- issuance

    function issue(NewPayable calldata payable_) external;

    function issueBatch(NewPayable[] calldata payables) external;

    // ------------------------------------------------------------- circulation

    function offer(uint256 parentId, uint256 pieceId, bytes32 recipient, uint64 value, uint32 lastDay) external;

    function acceptOffer(uint256 pieceId) external;

    function declineOffer(uint256 pieceId) external;

    function withdrawOffer(uint256 pieceId) external;

    function expireOffer(uint256 pieceId) external;

    // --------------------------------------------------------------- financing

    function lock(NewFinancing calldata financing) external;

    function approveFinancing(uint256 financingId, bytes32 termsHash) external;

    function declineFinancing(uint256 financingId) external;

    function withdrawFinancing(uint256 financingId) external;

    function expireFinancing(uint256 financingId) external;

    function instructPayout(uint256 financingId) external;

    function attestFunds(uint256 financingId, bytes32 paymentRef) external;

    function sayReturned(uint256 financingId) external;

    function sayNotReceived(uint256 financingId) external;

    function undoFinancing(uint256 financingId) external;

    function agreeToUndo(uint256 financingId, FinancingState expected) external;

    function withdrawUndoAgreement(uint256 financingId) external;

    function undoPayout(uint256 financingId) external;

    // -------------------------------------------------------------- redemption

    function settle(uint256 payableId, uint256 settlementId, uint64 payment, bytes32 paymentRef) external;

    function expireSettlement(uint256 settlementId) external;

    function closeSettlement(uint256 settlementId) external;

    function changePayingBank(uint256 payableId, bytes32 bank) external;

    function endHolds(uint256[] calldata pieceIds) external;

    function redeem(
        uint256 settlementId,
        uint256[] calldata pieceIds,
        uint64[] calldata shares,
        uint64 contested,
        bytes32 paymentRef
    ) external;

    function payContested(uint256 settlementId, uint256[] calldata pieceIds, bytes32 paymentRef) external;

    function markOverdue(uint256[] calldata payableIds) external;

    // ------------------------------------------------------------- supervision

    function setFrozen(uint256 pieceId, bool frozen) external;

    function setPayableFrozen(uint256 payableId, bool frozen) external;

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32);

    /// @notice Words of the storage as they lie there: Reader makes structs of them.
    function extsload(bytes32[] calldata slots) external view returns (bytes32[] memory words);
}
