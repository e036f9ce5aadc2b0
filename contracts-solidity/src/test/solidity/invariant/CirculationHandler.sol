// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../../../main/solidity/Dates.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {Roles} from "../../../main/solidity/IParticipants.sol";
import {vm} from "../support/Vm.sol";
import {Ghosts} from "./Ghosts.sol";

/// @notice Legal moves of the register, issuance and circulation. With nothing to act on a move returns early.
abstract contract CirculationHandler is Ghosts {
    // ------------------------------------------------------------------ issuance

    function issue(uint256 seed) external {
        (bytes32 debtor, IVouchers.NewPayable memory p) = _newPayable(seed);
        if (!_isActive(debtor) || !_isActive(p.creditor) || !_isActive(p.payingBank)) return;
        vm.prank(_keyOf(debtor));
        _vouchers.issue(p);
        _rememberIssued(debtor, p);
        _took("issue", p.payableId);
    }

    function issueBatch(uint256 seed) external {
        bytes32 debtor = _debtor(seed);
        if (_suspended != 0) return;
        IVouchers.NewPayable[] memory batch = new IVouchers.NewPayable[](seed % 2 + 2);
        for (uint256 i = 0; i < batch.length; i++) {
            (, batch[i]) = _newPayable(_mix(seed, i));
        }
        vm.prank(_keyOf(debtor));
        _vouchers.issueBatch(batch);
        for (uint256 i = 0; i < batch.length; i++) {
            _rememberIssued(debtor, batch[i]);
        }
        _took("issueBatch", batch[0].payableId);
    }

    // --------------------------------------------------------------- circulation

    function offer(uint256 seed) external {
        _offer(seed, false);
    }

    function offerWhole(uint256 seed) external {
        _offer(seed, true);
    }

    function accept(uint256 seed) external {
        _accept(seed);
    }

    /// @dev Twice as likely as the other answers, so that pieces travel far.
    function acceptAnother(uint256 seed) external {
        _accept(_mix(seed, 1));
    }

    function decline(uint256 seed) external {
        (uint256 id, IVouchers.Piece memory piece) = _pieceIn(seed, IVouchers.PieceState.Offered);
        if (id == 0 || !_isActive(piece.recipient)) return;
        vm.prank(_keyOf(piece.recipient));
        _vouchers.declineOffer(id);
        _took("decline", piece.payableId);
    }

    function withdraw(uint256 seed) external {
        (uint256 id, IVouchers.Piece memory piece) = _pieceIn(seed, IVouchers.PieceState.Offered);
        if (id == 0 || !_isActive(piece.holder)) return;
        vm.prank(_keyOf(piece.holder));
        _vouchers.withdrawOffer(id);
        _took("withdraw", piece.payableId);
    }

    function expireOffer(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_pieceIds); i++) {
            uint256 id = _at(_pieceIds, seed, i);
            IVouchers.Piece memory piece = _reader.pieceOf(id);
            if (piece.state != IVouchers.PieceState.Offered || !_mayEnd(piece)) continue;
            vm.prank(_operator());
            _vouchers.expireOffer(id);
            _took("expireOffer", piece.payableId);
            return;
        }
    }

    // ------------------------------------------------------------------ register

    function moveDate(uint256 seed) external {
        uint32 day = seed % 4 == 0 ? _dayAfterDueWithHolds(seed >> 2) : 0;
        if (day <= _today()) day = Dates.addDays(_today(), seed % 3 + 1);
        vm.prank(_participants.governance());
        _businessDate.advance(day);
        _took("moveDate", 0);
    }

    /// @dev A step of a few days nearly always ends holds before their payable is due; this one meets them open.
    function _dayAfterDueWithHolds(uint256 seed) private view returns (uint32) {
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            IVouchers.Payable memory p = _reader.payableOf(_at(_payableIds, seed, i));
            if (p.state == IVouchers.PayableState.Issued && p.openHolds != 0) return Dates.addDays(p.dueOn, 1);
        }
        return 0;
    }

    function suspend(uint256 seed) external {
        if (_suspended != 0) return;
        _suspended = participantIds()[1 + seed % 8];
        vm.prank(_participants.governance());
        _participants.suspend(_suspended);
        _took("suspend", 0);
    }

    function reinstate() external {
        if (_suspended == 0) return;
        bytes32 id = _suspended;
        _suspended = 0;
        vm.prank(_participants.governance());
        _participants.reinstate(id);
        _took("reinstate", 0);
    }

    function enrol() external {
        bytes32 id = bytes32(_newId() | (uint256(1) << 64));
        vm.prank(_participants.governance());
        _participants.enrol(id, address(uint160(uint256(id))), Roles.SUPPLIER);
        _took("enrol", 0);
    }

    // -------------------------------------------------------------- supervision

    function freezePiece(uint256 seed) external {
        if (_pieceIds.length == 0) return;
        uint256 id = _at(_pieceIds, seed, 0);
        IVouchers.Piece memory piece = _reader.pieceOf(id);
        if (!piece.frozen && seed % 4 != 0) return; // most of the time nothing is frozen
        vm.prank(_participants.governance());
        _vouchers.setFrozen(id, !piece.frozen);
        _took(piece.frozen ? "unfreezePiece" : "freezePiece", piece.payableId);
    }

    function freezePayable(uint256 seed) external {
        if (_payableIds.length == 0) return;
        uint256 id = _at(_payableIds, seed, 0);
        bool frozen = _reader.payableOf(id).frozen;
        if (!frozen && seed % 4 != 0) return;
        vm.prank(_participants.governance());
        _vouchers.setPayableFrozen(id, !frozen);
        _took(frozen ? "unfreezePayable" : "freezePayable", id);
    }

    function unfreezeAny(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_pieceIds); i++) {
            uint256 id = _at(_pieceIds, seed, i);
            IVouchers.Piece memory piece = _reader.pieceOf(id);
            if (!piece.frozen) continue;
            vm.prank(_participants.governance());
            _vouchers.setFrozen(id, false);
            _took("unfreezePiece", piece.payableId);
            break;
        }
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            uint256 id = _at(_payableIds, seed, i);
            if (!_reader.payableOf(id).frozen) continue;
            vm.prank(_participants.governance());
            _vouchers.setPayableFrozen(id, false);
            _took("unfreezePayable", id);
            return;
        }
    }

    // ---------------------------------------------------------------- internal

    function _mayEnd(IVouchers.Piece memory piece) internal view returns (bool) {
        return _today() > piece.lastDay || _reader.payableOf(piece.payableId).settlementId != 0;
    }

    function _newPayable(uint256 seed) private returns (bytes32 debtor, IVouchers.NewPayable memory p) {
        debtor = _debtor(seed);
        uint32 dueOn = Dates.addDays(_today(), _mix(seed, 1) % 45);
        p = IVouchers.NewPayable({
            payableId: _newId(),
            rootId: _newId(),
            creditor: _supplier(_mix(seed, 2)),
            payingBank: _bank(_mix(seed, 3)),
            currency: "CNY",
            value: uint64(_mix(seed, 4) % 10_000 + SMALLEST),
            dueOn: dueOn,
            acceptBy: _dayUpTo(_mix(seed, 5), dueOn),
            longTenorExplained: true
        });
    }

    function _rememberIssued(bytes32 debtor, IVouchers.NewPayable memory p) private {
        _payableIds.push(p.payableId);
        _issued += p.value;
        _remember(p.payableId, p.rootId, debtor);
    }

    function _offer(uint256 seed, bool whole) private {
        (uint256 parentId, IVouchers.Piece memory parent) = _pieceIn(seed, IVouchers.PieceState.Held);
        if (parentId == 0 || !_isActive(parent.holder) || !_circulates(parent)) return;
        if (parent.depth >= DEPTH_MAX || parent.openOffers >= FAN_OUT_MAX) return;
        uint32 dueOn = _reader.payableOf(parent.payableId).dueOn;
        bytes32 recipient = parent.financingId == 0 ? _supplier(_mix(seed, 1)) : _bank(_mix(seed, 1));
        if (!_isActive(recipient) || recipient == parent.holder || _today() > dueOn) return;
        uint64 value = _partOf(parent.value, whole ? 0 : _mix(seed, 2));
        uint256 pieceId = _newId();
        uint32 lastDay = _dayUpTo(_mix(seed, 3), dueOn);
        vm.prank(_keyOf(parent.holder));
        _vouchers.offer(parentId, pieceId, recipient, value, lastDay);
        _remember(parent.payableId, pieceId, parent.holder);
        _took(whole ? "offerWhole" : "offer", parent.payableId);
    }

    /// @dev All of a piece, or a part that leaves two pieces large enough.
    function _partOf(uint64 value, uint256 seed) internal pure returns (uint64) {
        if (seed == 0 || value < 2 * SMALLEST) return value;
        return uint64(SMALLEST + seed % (value - 2 * SMALLEST + 1));
    }

    function _accept(uint256 seed) private {
        for (uint256 i = 0; i < _steps(_pieceIds); i++) {
            uint256 id = _at(_pieceIds, seed, i);
            IVouchers.Piece memory piece = _reader.pieceOf(id);
            if (piece.state != IVouchers.PieceState.Offered || !_isActive(piece.recipient)) continue;
            if (_today() > piece.lastDay || !_movable(piece)) continue;
            if (piece.parentId != 0 && !_circulates(piece)) continue;
            vm.prank(_keyOf(piece.recipient));
            _vouchers.acceptOffer(id);
            _moved(id, piece.recipient);
            _took(piece.parentId == 0 ? "acceptRoot" : "accept", piece.payableId);
            return;
        }
    }
}
