// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../../main/solidity/BusinessDate.sol";
import {Dates} from "../../../main/solidity/Dates.sol";
import {Documents} from "../../../main/solidity/Documents.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {Participants} from "../../../main/solidity/Participants.sol";
import {Reader} from "../../../main/solidity/Reader.sol";
import {Statements} from "../../../main/solidity/Statements.sol";
import {Vouchers} from "../../../main/solidity/Vouchers.sol";

/// @notice What the handler remembers beside the contracts, and how it picks something to act on.
abstract contract Ghosts {
    uint64 internal constant SMALLEST = 100;
    uint256 internal constant DEPTH_MAX = 4;
    uint256 internal constant FAN_OUT_MAX = 3;
    /// @dev Older objects are mostly finished; picks look at the newest, one after the other, this far.
    uint256 private constant WINDOW = 16;

    Participants internal immutable _participants;
    BusinessDate internal immutable _businessDate;
    Documents internal immutable _documents;
    Statements internal immutable _statements;
    Vouchers internal immutable _vouchers;
    Reader internal immutable _reader;

    uint256[] internal _payableIds;
    uint256[] internal _pieceIds;
    uint256[] internal _financingIds;
    uint256[] internal _settlementIds;
    bytes32[] internal _fingerprints;
    mapping(uint256 payableId => uint256[] pieceIds) internal _piecesOf;
    mapping(uint256 pieceId => bytes32) internal _holders;
    mapping(bytes32 participant => uint256) internal _held;
    /// @notice What was owed on a piece when it went to its holder.
    mapping(uint256 pieceId => uint256) public valueWhenMoved;
    mapping(uint256 settlementId => mapping(uint256 pieceId => bool)) internal _visited;
    mapping(uint256 settlementId => mapping(uint256 pieceId => bool)) internal _disputed;
    mapping(uint256 payableId => bool) internal _partlyPaid;
    /// @notice What holders were attested to have been paid, and what of it waits for a decision or for its payment.
    mapping(uint256 payableId => uint256) public paidOf;
    mapping(uint256 payableId => uint256) public contestedOf;
    mapping(uint256 settlementId => bool) public expired;
    /// @notice Closed by the operators at what was paid.
    mapping(uint256 settlementId => bool) public cutShort;
    /// @dev Share by share, in the order they were kept apart.
    KeptShare[] internal _kept;

    struct KeptShare {
        uint256 settlementId;
        uint256 pieceId;
        uint256 financingId;
        uint64 share;
    }

    bytes32 internal _suspended;
    uint256 internal _nextId = 1;
    uint256 internal _issued;

    /// @notice The payable the last move was about.
    uint256 public touched;
    /// @notice How often each action took effect.
    mapping(string action => uint256) public taken;
    /// @notice How many different actions took effect.
    uint256 public variety;

    constructor(
        Participants participants,
        BusinessDate businessDate,
        Documents documents,
        Statements statements,
        Vouchers vouchers
    ) {
        (_participants, _businessDate, _documents) = (participants, businessDate, documents);
        (_statements, _vouchers) = (statements, vouchers);
        _reader = new Reader(vouchers);
    }

    // -------------------------------------------------------------- participants

    function participantIds() public pure returns (bytes32[9] memory) {
        return
            [_id(0x0E1), _id(0x0D1), _id(0x0D2), _id(0x0A1), _id(0x0A2), _id(0x0A3), _id(0x0B1), _id(0x0B2), _id(0x0B3)];
    }

    function _id(uint160 account) internal pure returns (bytes32) {
        return bytes32((uint256(1) << 100) | account);
    }

    function _keyOf(bytes32 id) internal pure returns (address) {
        return address(uint160(uint256(id) & 0xFFF));
    }

    function _isActive(bytes32 id) internal view returns (bool) {
        return id != _suspended;
    }

    function _debtor(uint256 seed) internal pure returns (bytes32) {
        return _id(uint160(0x0D1 + seed % 2));
    }

    function _supplier(uint256 seed) internal pure returns (bytes32) {
        return _id(uint160(0x0A1 + seed % 3));
    }

    function _bank(uint256 seed) internal pure returns (bytes32) {
        return _id(uint160(0x0B1 + seed % 3));
    }

    function _operator() internal pure returns (address) {
        return address(0x0E1);
    }

    // --------------------------------------------------------------------- picks

    function _mix(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }

    function _at(uint256[] storage ids, uint256 seed, uint256 step) internal view returns (uint256) {
        uint256 window = ids.length < WINDOW ? ids.length : WINDOW;
        return ids[ids.length - 1 - (seed % window + step) % window];
    }

    function _steps(uint256[] storage ids) internal view returns (uint256) {
        return ids.length < WINDOW ? ids.length : WINDOW;
    }

    function _pieceIn(uint256 seed, IVouchers.PieceState state)
        internal
        view
        returns (uint256, IVouchers.Piece memory)
    {
        for (uint256 i = 0; i < _steps(_pieceIds); i++) {
            uint256 id = _at(_pieceIds, seed, i);
            IVouchers.Piece memory piece = _reader.pieceOf(id);
            if (piece.state == state && (state != IVouchers.PieceState.Held || piece.value > 0)) return (id, piece);
        }
        IVouchers.Piece memory none;
        return (0, none);
    }

    function _financingIn(uint256 seed, IVouchers.FinancingState state)
        internal
        view
        returns (uint256, IVouchers.Financing memory)
    {
        for (uint256 i = 0; i < _steps(_financingIds); i++) {
            uint256 id = _at(_financingIds, seed, i);
            IVouchers.Financing memory financing = _reader.financingOf(id);
            if (financing.state == state) return (id, financing);
        }
        IVouchers.Financing memory none;
        return (0, none);
    }

    function _openSettlement(uint256 seed) internal view returns (uint256, IVouchers.Settlement memory) {
        for (uint256 i = 0; i < _steps(_settlementIds); i++) {
            uint256 id = _at(_settlementIds, seed, i);
            IVouchers.Settlement memory settlement = _reader.settlementOf(id);
            if (settlement.open) return (id, settlement);
        }
        IVouchers.Settlement memory none;
        return (0, none);
    }

    function _circulates(IVouchers.Piece memory piece) internal view returns (bool) {
        return _reader.payableOf(piece.payableId).state == IVouchers.PayableState.Issued && _movable(piece);
    }

    function _movable(IVouchers.Piece memory piece) internal view returns (bool) {
        IVouchers.Payable memory payable_ = _reader.payableOf(piece.payableId);
        return !payable_.frozen && !piece.frozen && payable_.settlementId == 0;
    }

    function _isFrozen(IVouchers.Piece memory piece) internal view returns (bool) {
        return piece.frozen || _reader.payableOf(piece.payableId).frozen;
    }

    function _today() internal view returns (uint32) {
        return _businessDate.today();
    }

    /// @dev A day from today to `last`, at most ten days on.
    function _dayUpTo(uint256 seed, uint32 last) internal view returns (uint32) {
        uint32 day = Dates.addDays(_today(), seed % 10);
        return day < last ? day : last;
    }

    // ------------------------------------------------------------------- memory

    function _newId() internal returns (uint256) {
        return _nextId++;
    }

    function _remember(uint256 payableId, uint256 pieceId, bytes32 holder) internal {
        _pieceIds.push(pieceId);
        _piecesOf[payableId].push(pieceId);
        _holders[pieceId] = holder;
        _held[holder]++;
        touched = payableId;
    }

    function _moved(uint256 pieceId, bytes32 to) internal {
        valueWhenMoved[pieceId] = _reader.pieceOf(pieceId).value;
        _held[_holders[pieceId]]--;
        _holders[pieceId] = to;
        _held[to]++;
    }

    function _took(string memory action, uint256 payableId) internal {
        if (payableId != 0) touched = payableId;
        if (taken[action]++ == 0) variety++;
    }

    // ------------------------------------------------------------ for the checks

    function payables() external view returns (uint256[] memory) {
        return _payableIds;
    }

    function financings() external view returns (uint256[] memory) {
        return _financingIds;
    }

    function settlements() external view returns (uint256[] memory) {
        return _settlementIds;
    }

    function fingerprints() external view returns (bytes32[] memory) {
        return _fingerprints;
    }

    function piecesOf(uint256 payableId) external view returns (uint256[] memory) {
        return _piecesOf[payableId];
    }

    function holderOf(uint256 pieceId) external view returns (bytes32) {
        return _holders[pieceId];
    }

    function heldBy(bytes32 participant) external view returns (uint256) {
        return _held[participant];
    }

    function partlyPaid(uint256 payableId) external view returns (bool) {
        return _partlyPaid[payableId];
    }

    function issuedTotal() external view returns (uint256) {
        return _issued;
    }
}
