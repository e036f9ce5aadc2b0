// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {vm} from "../support/Vm.sol";
import {DocumentHandler} from "./DocumentHandler.sol";

/// @notice Legal moves of financings.
abstract contract FinancingHandler is DocumentHandler {
    // ---------------------------------------------------------------- financing

    function lock(uint256 seed) external {
        _lock(seed);
    }

    function lockAnother(uint256 seed) external {
        _lock(_mix(seed, 1));
    }

    function approve(uint256 seed) external {
        _approve(seed);
    }

    /// @dev Twice as likely as the other answers, so that there is money to be late with.
    function approveAnother(uint256 seed) external {
        _approve(_mix(seed, 1));
    }

    function declineFinancing(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Locked);
        if (id == 0 || seed % 2 == 0 || !_isActive(f.bank)) return;
        vm.prank(_keyOf(f.bank));
        _vouchers.declineFinancing(id);
        _tookFinancing("declineFinancing", f);
    }

    function withdrawFinancing(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Locked);
        if (id == 0 || seed % 2 == 0 || !_isActive(f.supplier)) return;
        vm.prank(_keyOf(f.supplier));
        _vouchers.withdrawFinancing(id);
        _tookFinancing("withdrawFinancing", f);
    }

    function expireFinancing(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_financingIds); i++) {
            uint256 id = _at(_financingIds, seed, i);
            IVouchers.Financing memory f = _reader.financingOf(id);
            if (f.state != IVouchers.FinancingState.Locked || !_mayEnd(_reader.pieceOf(f.pieceId))) continue;
            vm.prank(_operator());
            _vouchers.expireFinancing(id);
            _tookFinancing("expireFinancing", f);
            return;
        }
    }

    function instruct(uint256 seed) external {
        _instruct(seed);
    }

    function instructAnother(uint256 seed) external {
        _instruct(_mix(seed, 1));
    }

    function attestFunds(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.PayoutInstructed);
        if (id == 0 || seed % 2 == 0 || !_isActive(f.bank)) return;
        vm.prank(_keyOf(f.bank));
        _vouchers.attestFunds(id, keccak256(abi.encode("payout", _newId())));
        _tookFinancing("attestFunds", f);
    }

    function undo(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_financingIds); i++) {
            uint256 id = _at(_financingIds, seed, i);
            IVouchers.Financing memory f = _reader.financingOf(id);
            if (f.state != IVouchers.FinancingState.Approved || _today() <= f.fundBy) continue;
            bytes32 by = seed % 2 == 0 ? f.supplier : _debtor(seed);
            if (!_isActive(by) || _isFrozen(_reader.pieceOf(f.pieceId))) continue;
            vm.prank(_keyOf(by));
            _vouchers.undoFinancing(id);
            _moved(f.pieceId, f.supplier);
            _tookFinancing("undo", f);
            return;
        }
    }

    function agreeToUndo(uint256 seed) external {
        bool instructed = _mix(seed, 1) % 2 == 0;
        (uint256 id, IVouchers.Financing memory f) = _financingIn(
            seed, instructed ? IVouchers.FinancingState.PayoutInstructed : IVouchers.FinancingState.Approved
        );
        if (id == 0) return;
        if (_isFrozen(_reader.pieceOf(f.pieceId))) return;
        bool last = f.supplierAgreesToUndo || f.bankAgreesToUndo;
        bytes32 by =
            f.supplierAgreesToUndo ? f.bank : f.bankAgreesToUndo || instructed || seed % 2 == 0 ? f.supplier : f.bank;
        if (!_isActive(by)) return;
        vm.prank(_keyOf(by));
        _vouchers.agreeToUndo(id, f.state);
        if (last) _moved(f.pieceId, f.supplier);
        _tookFinancing(last ? "bothAgreed" : "oneAgreed", f);
    }

    function withdrawUndoAgreement(uint256 seed) external {
        bool instructed = _mix(seed, 1) % 2 == 0;
        (uint256 id, IVouchers.Financing memory f) = _financingIn(
            seed, instructed ? IVouchers.FinancingState.PayoutInstructed : IVouchers.FinancingState.Approved
        );
        if (id == 0 || !(f.supplierAgreesToUndo || f.bankAgreesToUndo)) return;
        bytes32 by = f.supplierAgreesToUndo ? f.supplier : f.bank;
        if (!_isActive(by)) return;
        vm.prank(_keyOf(by));
        _vouchers.withdrawUndoAgreement(id);
        _tookFinancing("agreementWithdrawn", f);
    }

    function sayNotReceived(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_financingIds); i++) {
            uint256 id = _at(_financingIds, seed, i);
            IVouchers.Financing memory f = _reader.financingOf(id);
            if (f.state != IVouchers.FinancingState.PayoutInstructed || _today() <= f.attestBy) continue;
            if (f.answerBy != 0 || !_isActive(f.supplier)) continue;
            vm.prank(_keyOf(f.supplier));
            _vouchers.sayNotReceived(id);
            _tookFinancing("sayNotReceived", f);
            return;
        }
    }

    function undoUnanswered(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_financingIds); i++) {
            uint256 id = _at(_financingIds, seed, i);
            IVouchers.Financing memory f = _reader.financingOf(id);
            if (f.state != IVouchers.FinancingState.PayoutInstructed || f.answerBy == 0) continue;
            if (_today() <= f.answerBy || _isFrozen(_reader.pieceOf(f.pieceId))) continue;
            vm.prank(_operator());
            _vouchers.undoFinancing(id);
            _moved(f.pieceId, f.supplier);
            _tookFinancing("undoUnanswered", f);
            return;
        }
    }

    function undoPayout(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.PayoutInstructed);
        if (id == 0 || seed % 3 != 0) return;
        if (_isFrozen(_reader.pieceOf(f.pieceId))) return;
        vm.prank(_participants.governance());
        _vouchers.undoPayout(id);
        _moved(f.pieceId, f.supplier);
        _tookFinancing("undoPayout", f);
    }

    // ---------------------------------------------------------------- internal

    function _approve(uint256 seed) private {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Locked);
        if (id == 0 || !_isActive(f.bank) || _today() > f.approveBy || _isStopped(id)) return;
        IVouchers.Piece memory piece = _reader.pieceOf(f.pieceId);
        if (!_circulates(piece)) return;
        vm.prank(_keyOf(f.bank));
        _vouchers.approveFinancing(id, f.termsHash);
        _moved(f.pieceId, f.bank);
        _took("approve", piece.payableId);
    }

    function _instruct(uint256 seed) private {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Approved);
        if (id == 0 || !_isActive(f.bank) || _today() > f.fundBy || _isFrozen(_reader.pieceOf(f.pieceId))) return;
        vm.prank(_keyOf(f.bank));
        _vouchers.instructPayout(id);
        _tookFinancing("instruct", f);
    }

    function _lock(uint256 seed) private {
        (uint256 parentId, IVouchers.Piece memory parent) = _pieceIn(seed, IVouchers.PieceState.Held);
        if (parentId == 0 || !_isActive(parent.holder) || !_circulates(parent)) return;
        if (parent.depth >= DEPTH_MAX || parent.financingId != 0) return;
        uint32 dueOn = _reader.payableOf(parent.payableId).dueOn;
        IVouchers.NewFinancing memory f;
        f.bank = _bank(_mix(seed, 1));
        f.value = _partOf(parent.value, _mix(seed, 2) % 3 == 0 ? 0 : _mix(seed, 3));
        if (!_isActive(f.bank) || _today() > dueOn || !_chooseDocuments(seed, parent.holder, f)) return;
        (f.financingId, f.parentId, f.pieceId) = (_newId(), parentId, _newId());
        f.termsHash = keccak256(abi.encode("terms", f.financingId));
        f.approveBy = _dayUpTo(_mix(seed, 4), dueOn);
        vm.prank(_keyOf(parent.holder));
        _vouchers.lock(f);
        _requireWithinLimits(f.fingerprints);
        _financingIds.push(f.financingId);
        _remember(parent.payableId, f.pieceId, parent.holder);
        _took(f.fingerprints.length == 1 ? "lock" : "lockOnTwoDocuments", parent.payableId);
    }

    /// @dev One document of the holder that is large enough, or two that are together, and of no group that they share.
    function _chooseDocuments(uint256 seed, bytes32 holder, IVouchers.NewFinancing memory f)
        private
        view
        returns (bool)
    {
        bytes32 first;
        uint64 firstAmount;
        for (uint256 i = 0; i < _fingerprints.length && i < 24; i++) {
            bytes32 fingerprint = _document(seed, i);
            uint64 available = _available(fingerprint);
            if (available == 0 || _documents.documentOf(fingerprint).owner != holder) continue;
            if (firstAmount != 0 && _sameGroup(first, fingerprint)) continue;
            if (firstAmount == 0 && (available < f.value || seed % 2 == 0)) {
                (first, firstAmount) = (fingerprint, available < f.value ? available : f.value / 2);
                continue;
            }
            uint64 rest = f.value - firstAmount;
            if (available < rest) continue;
            uint256 count = firstAmount == 0 ? 1 : 2;
            (f.fingerprints, f.amounts) = (new bytes32[](count), new uint64[](count));
            if (count == 2) (f.fingerprints[0], f.amounts[0]) = (first, firstAmount);
            (f.fingerprints[count - 1], f.amounts[count - 1]) = (fingerprint, rest);
            return true;
        }
        return false;
    }

    function _sameGroup(bytes32 a, bytes32 b) private view returns (bool) {
        uint64 group = _documents.documentOf(a).group;
        return group != 0 && group == _documents.documentOf(b).group;
    }

    function _tookFinancing(string memory action, IVouchers.Financing memory f) internal {
        _took(action, _reader.pieceOf(f.pieceId).payableId);
    }
}
