// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../../main/solidity/BusinessDate.sol";
import {Documents} from "../../../main/solidity/Documents.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {Participants} from "../../../main/solidity/Participants.sol";
import {Statements} from "../../../main/solidity/Statements.sol";
import {Vouchers} from "../../../main/solidity/Vouchers.sol";
import {vm} from "../support/Vm.sol";
import {Ghosts} from "./Ghosts.sol";
import {StatementHandler} from "./StatementHandler.sol";

/// @notice Random but legal moves of a whole consortium, and a few that must never succeed. With fail_on_revert every revert
/// is a bug, of the contracts or of this handler's idea of what is legal.
contract Handler is StatementHandler {
    error MustNotSucceed(string attempt, uint256 pieceId);

    constructor(
        Participants participants,
        BusinessDate businessDate,
        Documents documents,
        Statements statements,
        Vouchers vouchers
    ) Ghosts(participants, businessDate, documents, statements, vouchers) {}

    // --------------------------------------------------------------- redemption

    function settleInFull(uint256 seed) external {
        _settle(seed, true);
    }

    function settleInPart(uint256 seed) external {
        _settle(seed, false);
    }

    function expireSettlement(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_settlementIds); i++) {
            uint256 settlementId = _at(_settlementIds, seed, i);
            IVouchers.Settlement memory s = _reader.settlementOf(settlementId);
            if (!s.open || _today() <= s.lastDay || s.redeemedPieces != 0) continue;
            vm.prank(_operator());
            _vouchers.expireSettlement(settlementId);
            expired[settlementId] = true;
            _took("expireSettlement", s.payableId);
            return;
        }
    }

    /// @dev All holds of a payable whose settlement waits, by the paying bank.
    function endHolds(uint256 seed) external {
        (uint256 settlementId, IVouchers.Settlement memory s) = _openSettlement(seed);
        if (settlementId == 0) return;
        bytes32 bank = _reader.payableOf(s.payableId).payingBank;
        if (!_isActive(bank)) return;
        _endHolds("endHolds", s.payableId, bank);
    }

    /// @dev The same once the payable is overdue, by anybody; marks it so first if nobody has.
    function endOverdueHolds(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            uint256 payableId = _at(_payableIds, seed, i);
            IVouchers.Payable memory p = _reader.payableOf(payableId);
            bool late = _isLate(p);
            if (p.openHolds == 0 || (!late && p.state != IVouchers.PayableState.Overdue)) continue;
            if (late) {
                uint256[] memory ids = new uint256[](1);
                ids[0] = payableId;
                vm.prank(_operator());
                _vouchers.markOverdue(ids);
            }
            _endHolds("endOverdueHolds", payableId, _id(0x0E1));
            return;
        }
    }

    /// @dev One to four pieces a batch, in any order, rounded so that the sum stays even.
    function redeem(uint256 seed) external {
        _redeem(seed, seed % 4 + 1);
    }

    function redeemRest(uint256 seed) external {
        _redeem(seed, 100);
    }

    /// @dev One share that is decided, by the paying bank.
    function payContested(uint256 seed) external {
        for (uint256 i = 0; i < _kept.length && i < 16; i++) {
            uint256 at = (seed % _kept.length + i) % _kept.length;
            KeptShare memory kept = _kept[at];
            IVouchers.FinancingState state = _reader.financingOf(kept.financingId).state;
            bool decided = state == IVouchers.FinancingState.Funded || state == IVouchers.FinancingState.Undone;
            uint256 payableId = _reader.settlementOf(kept.settlementId).payableId;
            bytes32 bank = _reader.payableOf(payableId).payingBank;
            uint256[] memory ids = new uint256[](1);
            ids[0] = kept.pieceId;
            if (!_isActive(bank)) continue;
            vm.prank(_keyOf(bank));
            (bool done,) = address(_vouchers)
                .call(abi.encodeCall(_vouchers.payContested, (kept.settlementId, ids, keccak256("kept"))));
            if (done != decided) revert MustNotSucceed("a share is paid once it is decided", kept.pieceId);
            if (!done) continue;
            contestedOf[payableId] -= kept.share;
            paidOf[payableId] += kept.share;
            _kept[at] = _kept[_kept.length - 1];
            _kept.pop();
            _took("payContested", payableId);
            return;
        }
    }

    function markOverdue(uint256 seed) external {
        uint256[] memory due = new uint256[](100);
        uint256 count;
        for (uint256 i = 0; i < _steps(_payableIds) && count < seed % 5 + 1; i++) {
            uint256 id = _at(_payableIds, seed, i);
            IVouchers.Payable memory p = _reader.payableOf(id);
            if (_isLate(p)) due[count++] = id;
        }
        if (count == 0) return;
        vm.prank(_operator());
        _vouchers.markOverdue(_first(due, count));
        _took("markOverdue", due[0]);
    }

    // ------------------------------------------------------------------ attempts

    /// @notice Whatever a suspended participant tries with whatever piece or financing, it starts nothing.
    function attemptSuspended(uint256 seed) external {
        if (_suspended == 0 || _pieceIds.length == 0) return;
        uint256 pieceId = _at(_pieceIds, seed, 0);
        uint256 financingId = _reader.pieceOf(pieceId).financingId;
        IVouchers.Payable memory p = _reader.payableOf(_reader.pieceOf(pieceId).payableId);
        bytes32 other = _supplier(_mix(seed, 1));
        bytes[11] memory calls = [
            abi.encodeCall(_vouchers.offer, (pieceId, _nextId, other, SMALLEST, p.dueOn)),
            abi.encodeCall(_vouchers.acceptOffer, (pieceId)),
            abi.encodeCall(_vouchers.declineOffer, (pieceId)),
            abi.encodeCall(_vouchers.withdrawOffer, (pieceId)),
            abi.encodeCall(_vouchers.expireOffer, (pieceId)),
            abi.encodeCall(_vouchers.approveFinancing, (financingId, keccak256(abi.encode("terms", financingId)))),
            abi.encodeCall(_vouchers.instructPayout, (financingId)),
            abi.encodeCall(_vouchers.attestFunds, (financingId, keccak256("payout"))),
            abi.encodeCall(_vouchers.agreeToUndo, (financingId, _reader.financingOf(financingId).state)),
            abi.encodeCall(_vouchers.undoFinancing, (financingId)),
            abi.encodeCall(_vouchers.settle, (_reader.pieceOf(pieceId).payableId, _nextId, 1, keccak256("paid")))
        ];
        for (uint256 i = 0; i < calls.length; i++) {
            vm.prank(_keyOf(_suspended));
            (bool done,) = address(_vouchers).call(calls[i]);
            if (done) revert MustNotSucceed("by a suspended participant", pieceId);
        }
        _took("attemptSuspended", 0);
    }

    /// @notice What is offered, locked, frozen or being settled does not move, whoever of its parties tries.
    function attemptMove(uint256 seed) external {
        if (_pieceIds.length == 0) return;
        uint256 pieceId = _at(_pieceIds, seed, 0);
        IVouchers.Piece memory piece = _reader.pieceOf(pieceId);
        bool held = piece.state == IVouchers.PieceState.Held;
        if (held && _circulates(piece)) return;
        uint32 today = _today();
        bytes32 to = piece.financingId == 0 ? _supplier(_mix(seed, 1)) : _bank(_mix(seed, 1));
        vm.prank(_keyOf(piece.holder));
        (bool done,) =
            address(_vouchers).call(abi.encodeCall(_vouchers.offer, (pieceId, _nextId, to, piece.value, today)));
        if (done) revert MustNotSucceed("offer", pieceId);
        for (uint256 i = 0; i < _steps(_pieceIds); i++) {
            pieceId = _at(_pieceIds, seed, i);
            piece = _reader.pieceOf(pieceId);
            if (piece.state != IVouchers.PieceState.Offered || _movable(piece)) continue;
            vm.prank(_keyOf(piece.recipient));
            (done,) = address(_vouchers).call(abi.encodeCall(_vouchers.acceptOffer, (pieceId)));
            if (done) revert MustNotSucceed("accept", pieceId);
            _took("attemptMove", 0);
            return;
        }
    }

    // ---------------------------------------------------------------- internal

    function _settle(uint256 seed, bool full) private {
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            uint256 payableId = _at(_payableIds, seed, i);
            IVouchers.Payable memory p = _reader.payableOf(payableId);
            bool owed = p.state == IVouchers.PayableState.Issued || p.state == IVouchers.PayableState.Overdue;
            if (!owed || p.settlementId != 0 || !_isActive(p.payingBank)) continue;
            uint64 payment = full ? p.live : uint64(_mix(seed, 1) % p.live + 1);
            uint256 settlementId = _newId();
            vm.prank(_keyOf(p.payingBank));
            _vouchers.settle(payableId, settlementId, payment, keccak256(abi.encode("paid", settlementId)));
            _settlementIds.push(settlementId);
            if (payment < p.live) _partlyPaid[payableId] = true;
            _took(payment == p.live ? "settleInFull" : "settleInPart", payableId);
            return;
        }
    }

    function _endHolds(string memory action, uint256 payableId, bytes32 caller) private {
        uint256[] memory ids = new uint256[](100);
        uint256 count;
        uint256[] storage all = _piecesOf[payableId];
        for (uint256 i = 0; i < all.length && count < 100; i++) {
            IVouchers.Piece memory piece = _reader.pieceOf(all[i]);
            if (piece.state == IVouchers.PieceState.Locked) {
                IVouchers.Financing memory f = _reader.financingOf(piece.financingId);
                if (f.state == IVouchers.FinancingState.PayoutInstructed) continue;
                if (f.state == IVouchers.FinancingState.Approved) {
                    if (_today() <= f.fundBy) continue;
                    _moved(all[i], f.supplier);
                }
            } else if (piece.state != IVouchers.PieceState.Offered) {
                continue;
            }
            ids[count++] = all[i];
        }
        if (count == 0) return;
        vm.prank(_keyOf(caller));
        _vouchers.endHolds(_first(ids, count));
        _took(action, payableId);
    }

    function _redeem(uint256 seed, uint256 max) private {
        (uint256 settlementId, IVouchers.Settlement memory s) = _openSettlement(seed);
        if (settlementId == 0) return;
        IVouchers.Payable memory p = _reader.payableOf(s.payableId);
        if (p.openHolds != 0 || !_isActive(p.payingBank)) return;
        uint256[] memory ids = new uint256[](100);
        uint64[] memory shares = new uint64[](100);
        uint256 count;
        int256 ahead = s.deviation;
        uint64 contested;
        uint256[] storage all = _piecesOf[s.payableId];
        for (uint256 i = 0; i < all.length && count < max; i++) {
            uint256 id = all[(i + seed % all.length) % all.length];
            uint64 value = _reader.pieceOf(id).value;
            if (value == 0 || _visited[settlementId][id]) continue;
            uint256 exact = uint256(s.payment) * value;
            shares[count] = uint64(exact / s.live);
            if (exact % s.live != 0 && ahead < 0) shares[count]++;
            ahead += int256(uint256(shares[count]) * s.live) - int256(exact);
            contested += _keep(settlementId, s.payableId, id, shares[count]);
            ids[count++] = id;
            _visited[settlementId][id] = true;
        }
        uint64[] memory paid = new uint64[](count);
        for (uint256 i = 0; i < count; i++) {
            paid[i] = shares[i];
        }
        vm.prank(_keyOf(p.payingBank));
        _vouchers.redeem(settlementId, _first(ids, count), paid, contested, keccak256("paid out"));
        _took(_reader.settlementOf(settlementId).open ? "redeemSome" : "redeemLast", s.payableId);
    }

    /// @return kept the share, if the piece has two claimants; else it is paid
    function _keep(uint256 settlementId, uint256 payableId, uint256 pieceId, uint64 share)
        private
        returns (uint64 kept)
    {
        IVouchers.Piece memory piece = _reader.pieceOf(pieceId);
        if (share != 0 && piece.state == IVouchers.PieceState.Locked) kept = share;
        if (kept == 0) paidOf[payableId] += share;
        else _kept.push(KeptShare(settlementId, pieceId, piece.financingId, share));
        contestedOf[payableId] += kept;
    }

    function _isLate(IVouchers.Payable memory p) private view returns (bool) {
        if (p.state != IVouchers.PayableState.Issued || _today() <= p.dueOn) return false;
        IVouchers.Settlement memory s = _reader.settlementOf(p.settlementId);
        return !s.delaysOverdue || _today() > s.lastDay;
    }

    function _first(uint256[] memory ids, uint256 count) private pure returns (uint256[] memory part) {
        part = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            part[i] = ids[i];
        }
    }
}
