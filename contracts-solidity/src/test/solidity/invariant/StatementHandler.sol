// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {vm} from "../support/Vm.sol";
import {FinancingHandler} from "./FinancingHandler.sol";

/// @notice What goes wrong outside: money that comes back or does not arrive, and a paying bank that does not go on.
abstract contract StatementHandler is FinancingHandler {
    /// @dev Of the newest payment of a financing, after the one that was attested.
    mapping(uint256 financingId => mapping(bytes32 attested => mapping(bytes32 paymentRef => bool))) private
        _fundsDisputed;
    mapping(uint256 financingId => mapping(bytes32 attested => bytes32 paymentRef)) private _again;

    mapping(uint256 payableId => bytes32 bank) private _wishes;

    // ------------------------------------------------------------------ payouts

    /// @dev Whoever holds the rest of the piece, the bank tries; it succeeds while the piece is whole in its hands.
    function sayReturned(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Funded);
        if (id == 0 || seed % 2 == 0 || !_isActive(f.bank)) return;
        IVouchers.Piece memory piece = _reader.pieceOf(f.pieceId);
        bool whole = piece.holder == f.bank && piece.value == f.value && piece.openOffers == 0;
        vm.prank(_keyOf(f.bank));
        (bool done,) = address(_vouchers).call(abi.encodeCall(_vouchers.sayReturned, (id)));
        require(done == whole, "a payout is returned while the bank holds the whole piece");
        if (done) _tookFinancing("sayReturned", f);
    }

    function recordPayment(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Funded);
        if (id == 0 || seed % 4 != 0 || !_isActive(f.bank)) return;
        bytes32 paymentRef = keccak256(abi.encode("again", _newId()));
        vm.prank(_keyOf(f.bank));
        _statements.recordPayment(id, paymentRef);
        _again[id][f.paymentRef] = paymentRef;
        _tookFinancing("recordPayment", f);
    }

    function disputeFunds(uint256 seed) external {
        (uint256 id, IVouchers.Financing memory f) = _financingIn(seed, IVouchers.FinancingState.Funded);
        bytes32 newest = _again[id][f.paymentRef] == 0 ? f.paymentRef : _again[id][f.paymentRef];
        if (id == 0 || _fundsDisputed[id][f.paymentRef][newest] || !_isActive(f.supplier)) return;
        vm.prank(_keyOf(f.supplier));
        _statements.disputeFunds(id);
        _fundsDisputed[id][f.paymentRef][newest] = true;
        _tookFinancing("disputeFunds", f);
    }

    function disputeRedemption(uint256 seed) external {
        if (_settlementIds.length == 0) return;
        uint256 settlementId = _at(_settlementIds, seed, 0);
        uint256[] storage pieceIds = _piecesOf[_reader.settlementOf(settlementId).payableId];
        uint256 pieceId = pieceIds[_mix(seed, 1) % pieceIds.length];
        if (!_visited[settlementId][pieceId] || _disputed[settlementId][pieceId] || _isKept(settlementId, pieceId)) {
            return;
        }
        // Redeemed pieces no longer move, so that their holder is the holder of record.
        IVouchers.Piece memory piece = _reader.pieceOf(pieceId);
        if (piece.state != IVouchers.PieceState.Redeemed || !_isActive(piece.holder)) return;
        vm.prank(_keyOf(piece.holder));
        _statements.disputeRedemption(settlementId, pieceId);
        _disputed[settlementId][pieceId] = true;
        _took("disputeRedemption", piece.payableId);
    }

    // -------------------------------------------------------------- paying banks

    function askForPayingBank(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            uint256 payableId = _at(_payableIds, seed, i);
            IVouchers.Payable memory p = _reader.payableOf(payableId);
            bytes32 bank = _bank(_mix(seed, 1));
            bytes32 asked = _wishes[payableId];
            bytes32 wanted = asked == 0 ? p.payingBank : asked;
            if (!_isOwed(p) || !_isActive(p.debtor) || !_isActive(bank) || bank == wanted) continue;
            vm.prank(_keyOf(p.debtor));
            _statements.askForPayingBank(payableId, bank);
            _wishes[payableId] = bank == p.payingBank ? bytes32(0) : bank;
            _took("askForPayingBank", payableId);
            return;
        }
    }

    /// @dev Any bank for any payable, whether anybody asked or not: the rule is written here a second time.
    function changePayingBank(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_payableIds); i++) {
            uint256 payableId = _at(_payableIds, seed, i);
            IVouchers.Payable memory p = _reader.payableOf(payableId);
            bool onlyKeptApart = p.state == IVouchers.PayableState.Settled && p.contested != 0;
            if (!_isOwed(p) && !onlyKeptApart) continue;
            bytes32 asked = _wishes[payableId];
            require(_statements.wishOf(payableId) == asked, "a wish ends when the bank changes");
            bytes32 bank = asked != 0 && seed % 4 != 0 ? asked : _bank(_mix(seed, 1));
            IVouchers.Settlement memory s = _reader.settlementOf(p.settlementId);
            bool allowed = p.settlementId != 0
                ? _today() > s.lastDay
                : onlyKeptApart || p.state == IVouchers.PayableState.Overdue || (bank == asked && p.contested == 0);
            allowed = allowed && bank != p.payingBank && _isActive(bank);
            vm.prank(_participants.governance());
            (bool done,) = address(_vouchers).call(abi.encodeCall(_vouchers.changePayingBank, (payableId, bank)));
            require(done == allowed, "a paying bank changes on request, or once it is late");
            if (!done) continue;
            _wishes[payableId] = 0;
            if (p.settlementId == 0) {
                bool late = p.state == IVouchers.PayableState.Overdue;
                _took(onlyKeptApart ? "changeSettled" : late ? "changeOverdue" : "changeAsked", payableId);
                return;
            }
            require(_reader.settlementOf(p.settlementId).lastDay > _today(), "it has days again");
            _took("continueSettlement", payableId);
            return;
        }
    }

    function closeSettlement(uint256 seed) external {
        for (uint256 i = 0; i < _steps(_settlementIds); i++) {
            uint256 settlementId = _at(_settlementIds, seed, i);
            IVouchers.Settlement memory s = _reader.settlementOf(settlementId);
            if (!s.open || _today() <= s.lastDay || s.redeemedPieces == 0) continue;
            vm.prank(_participants.governance());
            _vouchers.closeSettlement(settlementId);
            cutShort[settlementId] = true;
            _took("closeSettlement", s.payableId);
            return;
        }
    }

    // ---------------------------------------------------------------- internal

    function _isOwed(IVouchers.Payable memory p) private pure returns (bool) {
        return p.state == IVouchers.PayableState.Proposed || p.state == IVouchers.PayableState.Issued
            || p.state == IVouchers.PayableState.Overdue;
    }

    function _isKept(uint256 settlementId, uint256 pieceId) private view returns (bool) {
        for (uint256 i = 0; i < _kept.length; i++) {
            if (_kept[i].settlementId == settlementId && _kept[i].pieceId == pieceId) return true;
        }
        return false;
    }
}
