// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice A bank that instructed a payout and says nothing more: instructed on 20260701, to attest by 20260711.
contract NotReceivedTest is World {
    function test_AfterTheDaysToAttestTheSupplierSaysThatItHasNoMoney() public {
        _instructed();
        require(_financing().attestBy == 20260711, "ten days to attest");
        bytes memory data = abi.encodeCall(vouchers.sayNotReceived, (FINANCING));
        _moveTo(20260711);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.AttestationStillOpen.selector, FINANCING, 20260711, 20260711);
        _refused(CREDITOR, data, reason);
        _moveTo(20260712);
        vm.expectEmit();
        emit FinancingMoves.FundsNotReceived(FINANCING, FINANCED, 20260715);
        _done(CREDITOR, address(vouchers), data);
        require(_financing().answerBy == 20260715, "three days to answer");
        _refused(CREDITOR, data, abi.encodeWithSelector(FinancingMoves.AlreadyDisputed.selector, FINANCING));
    }

    function test_IfTheBankDoesNotAnswerAnybodyUndoes() public {
        _said();
        bytes memory undo = abi.encodeCall(vouchers.undoFinancing, (FINANCING));
        _moveTo(20260715);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.AnswerStillOpen.selector, FINANCING, 20260715, 20260715);
        _refused(DEBTOR_2, undo, reason);
        _moveTo(20260716);
        vm.expectEmit();
        emit FinancingMoves.FinancingUndone(FINANCING, FINANCED, _id(CREDITOR));
        _done(DEBTOR_2, address(vouchers), undo);
        require(_holderOf(FINANCED) == _id(CREDITOR), "back");
        _requireDocument(0, 30_000, 30_000);
    }

    function test_UnlessTheSupplierSaysSoNobodyUndoes() public {
        _instructed();
        _moveTo(20260801);
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.AnswerStillOpen.selector, FINANCING, 0, 20260801);
        _refused(DEBTOR_2, abi.encodeCall(vouchers.undoFinancing, (FINANCING)), reason);
    }

    function test_TheBankAnswersByAttesting() public {
        _said();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _moveTo(20260716);
        bytes memory reason = abi.encodeWithSelector(
            FinancingMoves.WrongFinancingState.selector, FINANCING, IVouchers.FinancingState.Funded
        );
        _refused(DEBTOR_2, abi.encodeCall(vouchers.undoFinancing, (FINANCING)), reason);
    }

    function test_ALateAnswerCountsUntilSomebodyHasUndone() public {
        _said();
        _moveTo(20260801);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_financing().state == IVouchers.FinancingState.Funded, "funded");
    }

    function test_WhatIsFrozenIsNotUndoneMeanwhile() public {
        _said();
        _moveTo(20260716);
        _freeze(FINANCED);
        bytes memory undo = abi.encodeCall(vouchers.undoFinancing, (FINANCING));
        _refused(DEBTOR_2, undo, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
    }

    function test_OnlyItsSupplierSaysSo() public {
        _instructed();
        _moveTo(20260712);
        bytes memory data = abi.encodeCall(vouchers.sayNotReceived, (FINANCING));
        _refused(BANK, data, abi.encodeWithSelector(FinancingMoves.NotFinancingParty.selector, FINANCING, _id(BANK)));
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.NotFinancingParty.selector, FINANCING, _id(SUPPLIER));
        _refused(SUPPLIER, data, reason);
    }

    function _said() private {
        _instructed();
        _moveTo(20260712);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.sayNotReceived, (FINANCING)));
    }
}
