// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice From the approval on: the payout, the funds, and the two ways back.
contract FundingTest is World {
    // ------------------------------------------------------------------- funds

    function test_WithFundsAttestedThePieceIsTheBanksToPassOn() public {
        _approved();
        vm.expectEmit();
        emit FinancingMoves.PayoutInstructed(FINANCING, FINANCED, 20260711);
        _instruct();
        require(_financing().state == IVouchers.FinancingState.PayoutInstructed, "instructed");
        require(_payable().openHolds == 0 && _stateOf(FINANCED) == IVouchers.PieceState.Locked, "locked, no hold");
        vm.expectEmit();
        emit FinancingMoves.FundsAttested(FINANCING, FINANCED, REF);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        IVouchers.Piece memory piece = reader.pieceOf(FINANCED);
        require(piece.state == IVouchers.PieceState.Held && piece.holder == _id(BANK), "held");
        require(piece.financingId == FINANCING && piece.lastDay == 0, "financed");
        require(_financing().state == IVouchers.FinancingState.Funded && _financing().paymentRef == REF, "funded");
    }

    function test_APayoutIsNotInstructedAfterItsLastDay() public {
        _approved();
        _moveTo(20260707);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingClosed.selector, FINANCING, 20260706, 20260707);
        _refused(BANK, abi.encodeCall(vouchers.instructPayout, (FINANCING)), reason);
    }

    function test_APayoutIsNotInstructedForWhatIsFrozen() public {
        _approved();
        bytes memory data = abi.encodeCall(vouchers.instructPayout, (FINANCING));
        _freeze(FINANCED);
        _refused(BANK, data, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        vm.prank(address(operators));
        vouchers.setFrozen(FINANCED, false);
        _freezePayable();
        _refused(BANK, data, abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
    }

    function test_FundsAreAttestedWhateverHappenedMeanwhile() public {
        _instructed();
        _freezePayable();
        _moveTo(20261001);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        _settle(VALUE);
        _redeemContested(FINANCED, 30_000);
        bytes memory data = abi.encodeCall(vouchers.attestFunds, (FINANCING, bytes32(0)));
        _refused(BANK, data, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_financing().state == IVouchers.FinancingState.Funded, "funded");
        require(_stateOf(FINANCED) == IVouchers.PieceState.Redeemed, "and stays redeemed");
    }

    function test_TheSupplierDisputesFundsOnce() public {
        _funded();
        vm.expectEmit();
        emit Statements.FundsDisputed(FINANCING, FINANCED);
        bytes memory data = abi.encodeCall(statements.disputeFunds, (FINANCING));
        _done(CREDITOR, address(statements), data);
        require(_holderOf(FINANCED) == _id(BANK), "recorded, nothing moved");
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.AlreadyDisputed.selector, FINANCING);
        _refused(CREDITOR, address(statements), data, reason);
    }

    // -------------------------------------------------------------------- undo

    function test_AfterTheDaysToPayThePieceGoesBackToTheSupplierWhoeverAsks() public {
        _approved();
        bytes memory data = abi.encodeCall(vouchers.undoFinancing, (FINANCING));
        _moveTo(20260706);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingStillOpen.selector, FINANCING, 20260706, 20260706);
        _refused(CREDITOR, data, reason);
        _refused(OPERATOR, data, reason);
        _moveTo(20260707);
        vm.expectEmit();
        emit FinancingMoves.FinancingUndone(FINANCING, FINANCED, _id(CREDITOR));
        _done(OPERATOR, address(vouchers), data);
        _requireUndone();
    }

    function test_WhatIsFrozenIsNotTakenBack() public {
        _approved();
        _moveTo(20260707);
        bytes memory undo = abi.encodeCall(vouchers.undoFinancing, (FINANCING));
        bytes memory agree = _agreement();
        _freeze(FINANCED);
        _refused(CREDITOR, undo, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        _refused(BANK, agree, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        vm.prank(address(operators));
        vouchers.setFrozen(FINANCED, false);
        _freezePayable();
        _refused(CREDITOR, undo, abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
        _refused(BANK, agree, abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
    }

    function test_BothPartiesTogetherUndoAnApprovedFinancing() public {
        _approved();
        _agree(BANK);
        require(_financing().bankAgreesToUndo && !_financing().supplierAgreesToUndo, "one of two");
        require(_holderOf(FINANCED) == _id(BANK), "not yet");
        vm.expectEmit();
        emit FinancingMoves.UndoAgreed(FINANCING, _id(CREDITOR));
        _agree(CREDITOR);
        _requireUndone();
    }

    function test_BothPartiesTogetherUndoAnInstructedPayout() public {
        _instructed();
        _agree(CREDITOR);
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.AlreadyAgreed.selector, FINANCING, _id(CREDITOR));
        _refused(CREDITOR, _agreement(), reason);
        require(_holderOf(FINANCED) == _id(BANK), "one is not enough, even twice");
        _agree(BANK);
        _requireUndone();
    }

    function test_OnceThePayoutIsInstructedTheSupplierAgreesFirst() public {
        _instructed();
        bytes memory agree = _agreement();
        _refused(BANK, agree, abi.encodeWithSelector(FinancingMoves.SupplierAgreesFirst.selector, FINANCING));
        _agree(CREDITOR);
        require(_holderOf(FINANCED) == _id(BANK), "and is not enough");
        _done(BANK, address(vouchers), agree);
        _requireUndone();
    }

    function test_AnAgreementIsTakenBackByWhoGaveIt() public {
        _approved();
        bytes memory withdraw = abi.encodeCall(vouchers.withdrawUndoAgreement, (FINANCING));
        _refused(BANK, withdraw, abi.encodeWithSelector(FinancingMoves.NotAgreed.selector, FINANCING, _id(BANK)));
        _agree(BANK);
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.NotAgreed.selector, FINANCING, _id(CREDITOR));
        _refused(CREDITOR, withdraw, reason);
        reason = abi.encodeWithSelector(FinancingMoves.NotFinancingParty.selector, FINANCING, _id(SUPPLIER));
        _refused(SUPPLIER, withdraw, reason);
        vm.expectEmit();
        emit FinancingMoves.UndoAgreementWithdrawn(FINANCING, _id(BANK));
        _done(BANK, address(vouchers), withdraw);
        _agree(CREDITOR);
        require(_holderOf(FINANCED) == _id(BANK), "one of two");
        _done(CREDITOR, address(vouchers), withdraw);
        require(!_financing().supplierAgreesToUndo && !_financing().bankAgreesToUndo, "none");
        _instruct();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        reason = abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, 4);
        _refused(BANK, withdraw, reason);
    }

    function test_TheOperatorsTogetherUndoAnInstructedPayout() public {
        bytes memory data = abi.encodeCall(vouchers.undoPayout, (FINANCING));
        _approved();
        bytes memory reason = abi.encodeWithSelector(
            FinancingMoves.WrongFinancingState.selector, FINANCING, IVouchers.FinancingState.Approved
        );
        _refused(address(operators), data, reason);
        _instruct();
        _freeze(FINANCED);
        _refused(address(operators), data, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        vm.prank(address(operators));
        vouchers.setFrozen(FINANCED, false);
        vm.expectEmit();
        emit FinancingMoves.FinancingUndone(FINANCING, FINANCED, _id(CREDITOR));
        _done(address(operators), address(vouchers), data);
        _requireUndone();
    }

    function test_WithFundsAttestedNobodyUndoes() public {
        _funded();
        bytes memory reason = abi.encodeWithSelector(
            FinancingMoves.WrongFinancingState.selector, FINANCING, IVouchers.FinancingState.Funded
        );
        _refused(address(operators), abi.encodeCall(vouchers.undoPayout, (FINANCING)), reason);
    }

    function test_ARedeemedPieceIsUndoneForWhatWasKeptOfIt() public {
        _instructed();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeemContested(FINANCED, 30_000);
        vm.expectEmit();
        emit FinancingMoves.ShareAwarded(FINANCING, FINANCED, _id(CREDITOR), 30_000);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        require(_stateOf(FINANCED) == IVouchers.PieceState.Redeemed, "redeemed all the same");
        require(_holderOf(FINANCED) == _id(CREDITOR), "the supplier's");
        _requireDocument(0, 30_000, 0); // all of it was paid for the goods
    }

    // ---------------------------------------------------------------- internal

    function _requireUndone() private view {
        IVouchers.Piece memory piece = reader.pieceOf(FINANCED);
        require(piece.state == IVouchers.PieceState.Held && piece.holder == _id(CREDITOR), "back");
        require(piece.financingId == 0 && piece.lastDay == 0 && piece.depth == 0, "as it was");
        require(_financing().state == IVouchers.FinancingState.Undone && _payable().openHolds == 0, "undone");
        _requireDocument(0, 30_000, 30_000);
        _requireBooks(VALUE, 0, 0);
    }

    function _agree(address party) private {
        _done(party, address(vouchers), _agreement());
    }
}
