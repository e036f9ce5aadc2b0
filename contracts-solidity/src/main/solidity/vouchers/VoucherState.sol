// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../Dates.sol";
import {IBusinessDate} from "../IBusinessDate.sol";
import {IDocuments} from "../IDocuments.sol";
import {ILimits} from "../ILimits.sol";
import {IParticipants} from "../IParticipants.sol";
import {IStatements} from "../IStatements.sol";
import {IVouchers} from "../IVouchers.sol";
import {Identifiers} from "../Identifiers.sol";

/// @title What Vouchers stores, and the few moves every concern shares.
/// @dev The only contracts called are the five bound at construction, all of this project, so nothing re-enters.
abstract contract VoucherState is IVouchers {
    // ------------------------------------------------------------------ errors

    error IdInUse(uint256 id);
    error UnknownPayable(uint256 payableId);
    error UnknownPiece(uint256 pieceId);
    error NotHolder(uint256 pieceId, bytes32 caller);
    error SameParty(bytes32 participant);
    error WrongState(uint256 pieceId, PieceState actual);
    error WrongPayableState(uint256 payableId, PayableState actual);
    error PieceIsFrozen(uint256 pieceId);
    error PayableIsFrozen(uint256 payableId);
    error SettlementIsOpen(uint256 payableId, uint256 settlementId);
    error ValueOutOfRange(uint256 id, uint64 value, uint64 available);
    error LastDayOutOfRange(uint256 id, uint32 lastDay, uint32 from, uint32 to);
    error BatchOutOfRange(uint256 size, uint256 max);
    error TooManyPieces(uint256 payableId, uint256 max);
    error Unbalanced(uint256 payableId);

    // ------------------------------------------------------------------ events

    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event TransferValue(uint256 indexed fromTokenId, uint256 indexed toTokenId, uint256 value);
    event SlotChanged(uint256 indexed tokenId, uint256 indexed oldSlot, uint256 indexed newSlot);

    // ----------------------------------------------------------------- storage

    /// @dev Bounds every loop over what a caller passes in; "npm run gas" measures the dearest batch.
    uint256 internal constant MAX_BATCH = 100;
    /// @dev Pieces ever made of one payable, drained ones included: whoever pays it has to read them all.
    uint256 internal constant MAX_PIECES = 10_000;

    IParticipants internal immutable _participants;
    IBusinessDate internal immutable _businessDate;
    IDocuments internal immutable _documents;
    ILimits internal immutable _limits;
    IStatements internal immutable _statements;

    mapping(uint256 payableId => Payable) internal _payables;
    mapping(uint256 pieceId => Piece) internal _pieces;
    mapping(uint256 payableId => uint256[] pieceIds) internal _pieceIdsOf;
    mapping(address account => uint256 pieces) internal _pieceCounts;

    constructor(
        IParticipants participants,
        IBusinessDate businessDate,
        IDocuments documents,
        ILimits limits,
        IStatements statements
    ) {
        _participants = participants;
        _businessDate = businessDate;
        _documents = documents;
        _limits = limits;
        _statements = statements;
    }

    // ---------------------------------------------------------------- internal

    /// @dev Stores a new piece. It never goes away: once redeemed it stays with its holder of record, without value.
    function _mint(uint256 pieceId, Piece memory piece) internal {
        Identifiers.requireId(pieceId);
        if (_pieces[pieceId].state != PieceState.None) revert IdInUse(pieceId);
        address account = Identifiers.accountOf(piece.holder);
        _pieces[pieceId] = piece;
        _pieceIdsOf[piece.payableId].push(pieceId);
        _pieceCounts[account]++;
        emit Transfer(address(0), account, pieceId);
        emit SlotChanged(pieceId, 0, piece.payableId);
        emit TransferValue(piece.parentId, pieceId, piece.value);
    }

    /// @dev Splits `value` off a held piece as a new one of the same holder, reserved until `lastDay`.
    function _split(uint256 parentId, uint256 pieceId, uint64 value, uint32 lastDay, uint32 today)
        internal
        returns (Piece storage piece)
    {
        Piece storage parent = _pieces[parentId];
        uint256 payableId = parent.payableId;
        Payable storage payable_ = _payables[payableId];
        if (_pieceIdsOf[payableId].length == MAX_PIECES) revert TooManyPieces(payableId, MAX_PIECES);
        uint64 rest = parent.value;
        if (value == 0 || value > rest) revert ValueOutOfRange(parentId, value, rest);
        _requireLastDay(pieceId, lastDay, today, payable_.dueOn);
        rest -= value;
        if (rest != 0) {
            // Passing all of it on splits nothing, and what is left after a part payment may be small.
            _limits.requirePiece(today, payable_.currency, value < rest ? value : rest);
            payable_.livePieces++;
        }
        parent.value = rest;
        payable_.openHolds++;
        piece = _pieces[pieceId];
        Piece memory part;
        part.payableId = payableId;
        part.parentId = parentId;
        part.financingId = parent.financingId;
        part.holder = parent.holder;
        part.value = value;
        part.lastDay = lastDay;
        part.depth = parent.depth;
        part.state = PieceState.Held;
        _mint(pieceId, part);
    }

    /// @dev The one place where a piece changes hands.
    function _pass(uint256 pieceId, Piece storage piece, bytes32 to) internal {
        address from = Identifiers.accountOf(piece.holder);
        address account = Identifiers.accountOf(to);
        piece.holder = to;
        _pieceCounts[from]--;
        _pieceCounts[account]++;
        emit Transfer(from, account, pieceId);
    }

    /// @dev Ends an offer or a lock; the piece stays with whoever holds it.
    function _endHold(Piece storage piece) internal {
        piece.state = PieceState.Held;
        piece.lastDay = 0;
        _payables[piece.payableId].openHolds--;
    }

    /// @dev What a piece needs to change hands or to be reserved: see the rules of each flag at its action.
    function _requireCirculating(uint256 pieceId, Piece storage piece)
        internal
        view
        returns (Payable storage payable_)
    {
        payable_ = _payables[piece.payableId];
        _requireIssued(piece.payableId, payable_);
        _requireMovable(pieceId, piece);
    }

    /// @dev Neither flag is set and no settlement is open.
    function _requireMovable(uint256 pieceId, Piece storage piece) internal view {
        _requireUnfrozen(pieceId, piece);
        _requireNoSettlement(piece.payableId, _payables[piece.payableId]);
    }

    function _requireUnfrozen(uint256 pieceId, Piece storage piece) internal view {
        if (_payables[piece.payableId].frozen) revert PayableIsFrozen(piece.payableId);
        if (piece.frozen) revert PieceIsFrozen(pieceId);
    }

    function _requireNoSettlement(uint256 payableId, Payable storage payable_) internal view {
        if (payable_.settlementId != 0) revert SettlementIsOpen(payableId, payable_.settlementId);
    }

    function _requireIssued(uint256 payableId, Payable storage payable_) internal view {
        if (payable_.state != PayableState.Issued) revert WrongPayableState(payableId, payable_.state);
    }

    function _existing(uint256 pieceId) internal view returns (Piece storage piece) {
        piece = _pieces[pieceId];
        if (piece.state == PieceState.None) revert UnknownPiece(pieceId);
    }

    function _requireState(uint256 pieceId, Piece storage piece, PieceState expected) internal view {
        if (piece.state != expected) revert WrongState(pieceId, piece.state);
    }

    function _requireHolder(uint256 pieceId, Piece storage piece, bytes32 caller) internal view {
        if (piece.holder != caller) revert NotHolder(pieceId, caller);
    }

    /// @dev No offer and no lock outlives the due date.
    function _requireLastDay(uint256 pieceId, uint32 lastDay, uint32 today, uint32 dueOn) internal pure {
        Dates.requireValid(lastDay);
        if (lastDay < today || lastDay > dueOn) revert LastDayOutOfRange(pieceId, lastDay, today, dueOn);
    }

    /// @dev Reverts with the error `selector(id, lastDay, today)` up to the last day, or if there is none yet.
    function _requireOver(bytes4 selector, uint256 id, uint32 lastDay) internal view {
        uint32 today = _today();
        if (lastDay != 0 && today > lastDay) return;
        bytes memory reason = abi.encodeWithSelector(selector, id, lastDay, today);
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }

    function _requireBatch(uint256 size) internal pure {
        if (size == 0 || size > MAX_BATCH) revert BatchOutOfRange(size, MAX_BATCH);
    }

    function _activeCaller() internal view returns (bytes32) {
        return _participants.activeIdOf(msg.sender);
    }

    function _callerAs(uint8 role) internal view returns (bytes32) {
        return _participants.activeIdWith(msg.sender, role);
    }

    function _today() internal view returns (uint32) {
        return _businessDate.today();
    }

    /// @dev Runs after every change of value: a bug in this contract stops the transaction instead of making money.
    function _requireBalanced(uint256 payableId) internal view {
        Payable storage payable_ = _payables[payableId];
        if (uint256(payable_.live) + payable_.redeemed + payable_.cancelled != payable_.issued) {
            revert Unbalanced(payableId);
        }
    }
}
