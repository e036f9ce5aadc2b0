// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {LimitKinds} from "../ILimits.sol";
import {Roles} from "../IParticipants.sol";
import {Identifiers} from "../Identifiers.sol";
import {Circulation} from "./Circulation.sol";
import {FinancingMoves} from "./FinancingMoves.sol";

/// @title The debtor's paying bank attests who was paid. The debtor alone can never redeem, a holder cannot block it.
/// @dev Suspension and freezing stop circulation, not repayment: neither is looked at here for debtor, holder or piece. What
/// is frozen goes no further than back to the supplier of a financing that was not paid out.
abstract contract Redemption is Circulation, FinancingMoves {
    // ------------------------------------------------------------------ errors

    error NotPayingBank(uint256 payableId, bytes32 caller);
    error HoldsOpen(uint256 payableId, uint32 openHolds);
    error SettlementNotOpen(uint256 settlementId);
    error SettlementStillOpen(uint256 settlementId, uint32 lastDay, uint32 today);
    error SettlementVisited(uint256 settlementId, uint32 redeemedPieces);
    error SettlementUnvisited(uint256 settlementId);
    error PaymentSettledBefore(uint256 payableId, bytes32 paymentRef, uint256 settlementId);
    error NotInSettlement(uint256 settlementId, uint256 pieceId);
    error AlreadyRedeemed(uint256 settlementId, uint256 pieceId);
    error ShareOutOfRange(uint256 pieceId, uint64 share, uint64 floor);
    error SharesUneven(uint256 settlementId, int256 deviation, uint64 live);
    error SharesDiffer(uint256 settlementId, uint64 payment, uint64 paid);
    error ContestedDiffers(uint256 settlementId, uint64 contested, uint64 actual);
    error NothingContested(uint256 settlementId, uint256 pieceId);
    error StillContested(uint256 settlementId, uint256 pieceId, uint256 financingId);
    error NotHolderOfRecord(uint256 settlementId, uint256 pieceId, bytes32 caller);
    error NotOverdue(uint256 payableId, uint32 dueOn, uint32 today);

    // ------------------------------------------------------------------ events

    event SettlementOpened(
        uint256 indexed payableId,
        uint256 indexed settlementId,
        uint64 payment,
        uint64 live,
        uint32 pieces,
        bytes32 paymentRef,
        uint32 lastDay
    );
    event PieceRedeemed(
        uint256 indexed settlementId, uint256 indexed pieceId, bytes32 indexed holder, uint64 share, uint64 remaining
    );
    /// @dev Redeemed, but kept apart by the paying bank: either the bank that finances the piece or its supplier is paid.
    event ShareContested(
        uint256 indexed settlementId,
        uint256 indexed pieceId,
        uint256 indexed financingId,
        bytes32 bank,
        bytes32 supplier,
        uint64 share,
        uint64 remaining
    );
    event ContestedSharePaid(
        uint256 indexed settlementId, uint256 indexed pieceId, bytes32 indexed holder, uint64 share
    );
    event SettlementClosed(uint256 indexed payableId, uint256 indexed settlementId, PayableState state);
    event SettlementExpired(uint256 indexed payableId, uint256 indexed settlementId);
    event PaymentLowered(uint256 indexed payableId, uint256 indexed settlementId, uint64 formerPayment, uint64 payment);
    /// @dev With the settlement that the new bank goes on with and its new last day, or 0 and 0.
    event PayingBankChanged(
        uint256 indexed payableId, bytes32 indexed from, bytes32 indexed to, uint256 settlementId, uint32 lastDay
    );
    event PayableOverdue(uint256 indexed payableId, uint64 live);

    // ----------------------------------------------------------------- storage

    mapping(uint256 settlementId => Settlement) internal _settlements;

    /// @dev Stands for the holder of record of a share that is kept apart. No id: those have 128 bits.
    bytes32 private constant NOBODY_YET = bytes32(type(uint256).max);

    /// @dev Holder of record, once paid: marks a piece as visited and tells who may dispute.
    mapping(uint256 settlementId => mapping(uint256 pieceId => bytes32 holder)) private _paidTo;
    mapping(uint256 settlementId => mapping(uint256 pieceId => Contested)) private _contested;
    /// @dev One payment of the debtor settles a payable once.
    mapping(uint256 payableId => mapping(bytes32 paymentRef => uint256 settlementId)) private _settledBy;

    // ----------------------------------------------------------------- actions

    /// @notice The paying bank has the debtor's money, all of it or a part. Until every holder is visited no piece moves; if none
    /// is visited by the last day, anybody ends the settlement.
    /// @param payment minor units, above zero and at most what is owed
    /// @param paymentRef of the debtor's payment, which settles this payable once
    function settle(uint256 payableId, uint256 settlementId, uint64 payment, bytes32 paymentRef) external {
        Payable storage payable_ = _asPayingBank(payableId);
        Identifiers.requireId(settlementId);
        Identifiers.requireReference(paymentRef);
        if (payable_.state != PayableState.Issued && payable_.state != PayableState.Overdue) {
            revert WrongPayableState(payableId, payable_.state);
        }
        _requireNoSettlement(payableId, payable_);
        if (_settlements[settlementId].payableId != 0) revert IdInUse(settlementId);
        uint256 before = _settledBy[payableId][paymentRef];
        if (before != 0) revert PaymentSettledBefore(payableId, paymentRef, before);
        _settledBy[payableId][paymentRef] = settlementId;
        uint64 live = payable_.live;
        if (payment == 0 || payment > live) revert ValueOutOfRange(payableId, payment, live);

        uint32 pieces = payable_.livePieces;
        payable_.settlementId = settlementId;
        Settlement storage settlement = _settlements[settlementId];
        settlement.payableId = payableId;
        settlement.paymentRef = paymentRef;
        settlement.payment = payment;
        settlement.live = live;
        settlement.pieces = pieces;
        settlement.open = true;
        uint32 today = _today();
        uint32 lastDay = _limits.lastDay(LimitKinds.SETTLEMENT_DAYS, today);
        settlement.lastDay = lastDay;
        settlement.delaysOverdue = payment == live && today <= payable_.dueOn;
        emit SettlementOpened(payableId, settlementId, payment, live, pieces, paymentRef, lastDay);
    }

    /// @notice Ends a settlement whose last day is past and of which nobody was paid. Any participant may: no settlement is for
    /// ever. Its payment may settle the payable again.
    function expireSettlement(uint256 settlementId) external {
        _activeCaller();
        Settlement storage settlement = _lateSettlement(settlementId);
        if (settlement.redeemedPieces != 0) revert SettlementVisited(settlementId, settlement.redeemedPieces);
        uint256 payableId = settlement.payableId;
        settlement.open = false;
        _payables[payableId].settlementId = 0;
        _settledBy[payableId][settlement.paymentRef] = 0;
        emit SettlementExpired(payableId, settlementId);
    }

    /// @notice The operators close a settlement whose last day is past and of which some pieces were visited: its payment
    /// becomes what was paid. The pieces that were not visited keep their claim, and its reference stays used.
    function closeSettlement(uint256 settlementId) external {
        _callerAs(Roles.OPERATORS);
        Settlement storage settlement = _lateSettlement(settlementId);
        if (settlement.redeemedPieces == 0) revert SettlementUnvisited(settlementId);
        uint256 payableId = settlement.payableId;
        uint64 paid = settlement.paid;
        emit PaymentLowered(payableId, settlementId, settlement.payment, paid);
        settlement.payment = paid;
        _close(settlementId, settlement, _payables[payableId]);
    }

    /// @notice The operators name another paying bank: on the debtor's request, or without it once the payable is overdue, its
    /// open settlement past its last day, or the payable settled while shares are kept apart. An open settlement gets a new last
    /// day, and the new bank goes on with it.
    /// @dev Statements judges. What the earlier bank kept apart, the new one pays.
    function changePayingBank(uint256 payableId, bytes32 bank) external {
        _callerAs(Roles.OPERATORS);
        uint32 lastDay = _statements.admitPayingBank(payableId, bank);
        Payable storage payable_ = _payables[payableId];
        uint256 settlementId = payable_.settlementId;
        emit PayingBankChanged(payableId, payable_.payingBank, bank, settlementId, lastDay);
        payable_.payingBank = bank;
        if (settlementId != 0) _settlements[settlementId].lastDay = lastDay;
    }

    /// @notice Ends up to MAX_BATCH holds whose time is over: their last day is past or a settlement waits. What is no hold any
    /// more is passed over: somebody else was faster. An approved financing, for which no settlement waits, ends after its days
    /// to pay.
    /// @dev Any participant may call, as for expireOffer, expireFinancing and undoFinancing.
    function endHolds(uint256[] calldata pieceIds) external {
        _requireBatch(pieceIds.length);
        _activeCaller();
        for (uint256 i = 0; i < pieceIds.length; i++) {
            _endHoldOf(pieceIds[i]);
        }
    }

    /// @notice Attests up to MAX_BATCH payments to the holders of record. The batch that visits the last piece closes the
    /// settlement; more than one batch may come in any order, each piece once.
    /// @param shares for each piece floor or, unless that is exact, floor + 1 of payment * value / live
    /// @param contested sum of those shares of this batch that the paying bank keeps apart, because their pieces have two
    /// claimants: if a claim was decided while this was on its way, the bank has to look again at whom it pays
    function redeem(
        uint256 settlementId,
        uint256[] calldata pieceIds,
        uint64[] calldata shares,
        uint64 contested,
        bytes32 paymentRef
    ) external {
        _requireBatch(pieceIds.length);
        if (shares.length != pieceIds.length) revert BatchOutOfRange(shares.length, pieceIds.length);
        Identifiers.requireReference(paymentRef);
        Settlement storage settlement = _openSettlement(settlementId);
        uint256 payableId = settlement.payableId;
        Payable storage payable_ = _asPayingBank(payableId);
        if (payable_.openHolds != 0) revert HoldsOpen(payableId, payable_.openHolds);

        int256 deviation = settlement.deviation;
        uint64 paid;
        contested += payable_.contested;
        for (uint256 i = 0; i < pieceIds.length; i++) {
            deviation += _redeem(settlementId, settlement, pieceIds[i], shares[i]);
            paid += shares[i];
        }
        if (payable_.contested != contested) revert ContestedDiffers(settlementId, contested, payable_.contested);
        payable_.live -= paid;
        payable_.redeemed += paid;
        settlement.paid += paid;
        // forge-lint: disable-next-line(unsafe-typecast): at most MAX_BATCH
        settlement.redeemedPieces += uint32(pieceIds.length);
        if (settlement.redeemedPieces == settlement.pieces) _close(settlementId, settlement, payable_);
        else _keepEven(settlementId, settlement, deviation);
        _requireBalanced(payableId);
    }

    /// @notice Attests up to MAX_BATCH payments of shares that were kept apart, each to whom its claim was awarded.
    function payContested(uint256 settlementId, uint256[] calldata pieceIds, bytes32 paymentRef) external {
        _requireBatch(pieceIds.length);
        Identifiers.requireReference(paymentRef);
        Payable storage payable_ = _asPayingBank(_settlements[settlementId].payableId);
        for (uint256 i = 0; i < pieceIds.length; i++) {
            uint256 pieceId = pieceIds[i];
            Contested storage contested = _contested[settlementId][pieceId];
            uint64 share = contested.share;
            if (share == 0) revert NothingContested(settlementId, pieceId);
            Financing storage financing = _financings[contested.financingId];
            bool funded = financing.state == FinancingState.Funded;
            if (!funded && financing.state != FinancingState.Undone) {
                revert StillContested(settlementId, pieceId, contested.financingId);
            }
            bytes32 holder = funded ? financing.bank : financing.supplier;
            contested.share = 0;
            payable_.contested -= share;
            _paidTo[settlementId][pieceId] = holder;
            emit ContestedSharePaid(settlementId, pieceId, holder, share);
        }
    }

    /// @notice Marks up to MAX_BATCH payables that were not paid by the close of their due date. Any participant may. What is
    /// paid but not yet distributed is not late: a settlement that was opened by the due date for all that was owed delays it
    /// until its last day. What is overdue or settled already is passed over: somebody else was faster.
    function markOverdue(uint256[] calldata payableIds) external {
        _requireBatch(payableIds.length);
        _activeCaller();
        uint32 today = _today();
        for (uint256 i = 0; i < payableIds.length; i++) {
            uint256 payableId = payableIds[i];
            Payable storage payable_ = _payables[payableId];
            PayableState state = payable_.state;
            if (state == PayableState.Overdue || state == PayableState.Settled) continue;
            _requireIssued(payableId, payable_);
            _requireOver(NotOverdue.selector, payableId, payable_.dueOn);
            Settlement storage settlement = _settlements[payable_.settlementId];
            if (settlement.delaysOverdue && today <= settlement.lastDay) {
                revert SettlementIsOpen(payableId, payable_.settlementId);
            }
            payable_.state = PayableState.Overdue;
            emit PayableOverdue(payableId, payable_.live);
        }
    }

    // ---------------------------------------------------------------- internal

    function _openSettlement(uint256 settlementId) private view returns (Settlement storage settlement) {
        settlement = _settlements[settlementId];
        if (!settlement.open) revert SettlementNotOpen(settlementId);
    }

    /// @dev Open, though its last day is past.
    function _lateSettlement(uint256 settlementId) private view returns (Settlement storage settlement) {
        settlement = _openSettlement(settlementId);
        _requireOver(SettlementStillOpen.selector, settlementId, settlement.lastDay);
    }

    function _endHoldOf(uint256 pieceId) private {
        Piece storage piece = _existing(pieceId);
        if (piece.state == PieceState.Offered) {
            _expireOffer(pieceId, piece);
            return;
        }
        if (piece.state != PieceState.Locked) return;
        uint256 financingId = piece.financingId;
        Financing storage financing = _financings[financingId];
        if (financing.state == FinancingState.PayoutInstructed) return;
        if (financing.state != FinancingState.Approved) {
            _expireFinancing(financingId, financing);
            return;
        }
        Payable storage payable_ = _payables[piece.payableId];
        _requireOver(FundingStillOpen.selector, financingId, financing.fundBy);
        // For repayment neither flag is looked at: the piece goes back to the supplier, who is owed the money, and stays
        // frozen.
        if (payable_.settlementId == 0 && payable_.state != PayableState.Overdue) _requireUnfrozen(pieceId, piece);
        _undo(financingId, financing);
    }

    /// @return deviation of the share from the exact one, in units of 1 / settlement.live
    function _redeem(uint256 settlementId, Settlement storage settlement, uint256 pieceId, uint64 share)
        private
        returns (int256 deviation)
    {
        Piece storage piece = _pieces[pieceId];
        uint64 value = piece.value;
        bytes32 holder = piece.holder;
        if (_paidTo[settlementId][pieceId] != 0) revert AlreadyRedeemed(settlementId, pieceId);
        if (piece.payableId != settlement.payableId || value == 0) revert NotInSettlement(settlementId, pieceId);
        uint256 exact = uint256(settlement.payment) * value;
        uint256 floor = exact / settlement.live;
        if (share != floor && (share != floor + 1 || exact % settlement.live == 0)) {
            // forge-lint: disable-next-line(unsafe-typecast): payment <= live, so it is at most value
            revert ShareOutOfRange(pieceId, share, uint64(floor));
        }

        // No hold is open: what is locked still has two claimants.
        bool isContested = piece.state == PieceState.Locked && share != 0;
        value -= share;
        piece.value = value;
        piece.redeemed += share;
        if (value == 0) {
            piece.state = PieceState.Redeemed;
            _payables[piece.payableId].livePieces--;
        }
        emit TransferValue(pieceId, 0, share);
        if (isContested) {
            _keepApart(settlementId, pieceId, piece, share);
        } else {
            _paidTo[settlementId][pieceId] = holder;
            emit PieceRedeemed(settlementId, pieceId, holder, share, value);
        }
        // forge-lint: disable-next-line(unsafe-typecast): products of two uint64
        return int256(uint256(share) * settlement.live) - int256(exact);
    }

    function _keepApart(uint256 settlementId, uint256 pieceId, Piece storage piece, uint64 share) private {
        uint256 financingId = piece.financingId;
        Financing storage financing = _financings[financingId];
        _paidTo[settlementId][pieceId] = NOBODY_YET;
        _contested[settlementId][pieceId] = Contested(financingId, share);
        _payables[piece.payableId].contested += share;
        emit ShareContested(settlementId, pieceId, financingId, financing.bank, financing.supplier, share, piece.value);
    }

    /// @dev After each batch the sum paid is the exact sum rounded down or up. From such a state the remaining pieces can
    /// always be rounded so that all add up to the payment; otherwise a first batch of all floor + 1 could never close.
    function _keepEven(uint256 settlementId, Settlement storage settlement, int256 deviation) private {
        int256 live = int256(uint256(settlement.live));
        if (deviation >= live || deviation <= -live) revert SharesUneven(settlementId, deviation, settlement.live);
        // forge-lint: disable-next-line(unsafe-typecast): its amount is below a uint64
        settlement.deviation = int128(deviation);
    }

    function _close(uint256 settlementId, Settlement storage settlement, Payable storage payable_) private {
        if (settlement.paid != settlement.payment) {
            revert SharesDiffer(settlementId, settlement.payment, settlement.paid);
        }
        settlement.open = false;
        settlement.deviation = 0;
        payable_.settlementId = 0;
        if (payable_.live == 0) payable_.state = PayableState.Settled;
        emit SettlementClosed(settlement.payableId, settlementId, payable_.state);
    }

    function _asPayingBank(uint256 payableId) private view returns (Payable storage payable_) {
        payable_ = _payables[payableId];
        bytes32 caller = _callerAs(Roles.BANK);
        if (payable_.payingBank != caller) revert NotPayingBank(payableId, caller);
    }
}
