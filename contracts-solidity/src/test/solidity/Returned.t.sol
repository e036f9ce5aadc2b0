// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice A payout that was attested and bounced: returned while the bank holds the whole piece, else paid again.
contract ReturnedTest is World {
    bytes32 private constant REF_3 = keccak256("a third payment reference");

    function test_WhatWasReturnedIsInstructedAgain() public {
        _funded();
        _moveTo(20260720);
        vm.expectEmit();
        emit FinancingMoves.FundsReturned(FINANCING, FINANCED, 20260730);
        _returned();
        IVouchers.Financing memory f = _financing();
        require(f.state == IVouchers.FinancingState.PayoutInstructed && f.attestBy == 20260730, "ten days again");
        require(f.answerBy == 0 && !f.supplierAgreesToUndo && !f.bankAgreesToUndo, "from the beginning");
        require(_stateOf(FINANCED) == IVouchers.PieceState.Locked && _holderOf(FINANCED) == _id(BANK), "locked");
        require(reader.pieceOf(FINANCED).lastDay == 20260730, "until then");
        _requireDocument(0, 30_000, 0);
    }

    function test_ItIsAttestedWithAnotherReference() public {
        _funded();
        _returned();
        bytes memory again = abi.encodeCall(vouchers.attestFunds, (FINANCING, REF));
        _refused(BANK, again, abi.encodeWithSelector(FinancingMoves.PaymentReturned.selector, FINANCING, REF));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2)));
        require(_stateOf(FINANCED) == IVouchers.PieceState.Held && _financing().paymentRef == REF_2, "paid");
    }

    function test_NoPaymentThatCameBackIsAttestedAgain() public {
        _funded();
        _returned();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2)));
        _returned();
        bytes memory earlier = abi.encodeCall(vouchers.attestFunds, (FINANCING, REF));
        _refused(BANK, earlier, abi.encodeWithSelector(FinancingMoves.PaymentReturned.selector, FINANCING, REF));
        bytes memory last = abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2));
        _refused(BANK, last, abi.encodeWithSelector(FinancingMoves.PaymentReturned.selector, FINANCING, REF_2));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_3)));
    }

    function test_EarlierAgreementsToUndoAreOfAnotherPayout() public {
        _instructed();
        _done(CREDITOR, address(vouchers), _agreement());
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _returned();
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.SupplierAgreesFirst.selector, FINANCING);
        _refused(BANK, _agreement(), reason);
    }

    function test_ASilentBankIsUndoneAsAfterTheFirstPayout() public {
        _funded();
        _returned();
        _moveTo(20260712);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.sayNotReceived, (FINANCING)));
        _moveTo(20260716);
        _done(DEBTOR_2, address(vouchers), abi.encodeCall(vouchers.undoFinancing, (FINANCING)));
        require(_holderOf(FINANCED) == _id(CREDITOR), "the supplier's");
        _requireDocument(0, 30_000, 30_000);
    }

    function test_WhatIsRedeemedMeanwhileIsKeptApart() public {
        _funded();
        _settle(50_000); // also while a settlement is open
        _returned();
        _redeem(ROOT, 35_000);
        _redeemContested(FINANCED, 15_000);
        vm.expectEmit();
        emit FinancingMoves.ShareAwarded(FINANCING, FINANCED, _id(BANK), 15_000);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2)));
    }

    function test_WhatIsNotWholeIsNotReturned() public {
        bytes memory returned = abi.encodeCall(vouchers.sayReturned, (FINANCING));
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.PieceNotWhole.selector, FINANCING, FINANCED);
        _funded();
        _offer(BANK, FINANCED, 40, BANK_2, 10_000);
        _refused(BANK, returned, reason); // a part is offered
        _accept(BANK_2, 40);
        _refused(BANK, returned, reason); // a part is another's
        setUp();
        _funded();
        _offer(BANK, FINANCED, 40, BANK_2, 30_000);
        _refused(BANK, returned, reason); // all of it is offered
        setUp();
        _funded();
        _settle(50_000);
        _redeem(FINANCED, 15_000);
        _refused(BANK, returned, reason); // a part is redeemed
    }

    function test_ADeclinedOfferLeavesThePieceInParts() public {
        _funded();
        _offer(BANK, FINANCED, 40, BANK_2, 10_000);
        _done(BANK_2, address(vouchers), abi.encodeCall(vouchers.declineOffer, (40)));
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.PieceNotWhole.selector, FINANCING, FINANCED);
        _refused(BANK, abi.encodeCall(vouchers.sayReturned, (FINANCING)), reason);
    }

    function test_AFreezeStopsNoStatementOfWhatHappenedOutside() public {
        _funded();
        _freeze(FINANCED);
        _returned();
    }

    // -------------------------------------------------------------- paid again

    function test_OtherwiseTheBankPaysAgainAndSaysSo() public {
        _funded();
        _offer(BANK, FINANCED, 40, BANK_2, 10_000);
        _accept(BANK_2, 40);
        vm.expectEmit();
        emit Statements.FundsPaidAgain(FINANCING, FINANCED, REF_2);
        _paid(REF_2);
        require(_financing().paymentRef == REF && _stateOf(FINANCED) == IVouchers.PieceState.Held, "nothing changes");
        bytes memory reason = abi.encodeWithSelector(Statements.PaymentRefUsed.selector, FINANCING, REF_2);
        _refused(BANK, address(statements), _again(REF_2), reason);
        reason = abi.encodeWithSelector(Statements.PaymentRefUsed.selector, FINANCING, REF);
        _refused(BANK, address(statements), _again(REF), reason);
        reason = abi.encodeWithSelector(Identifiers.ReferenceMissing.selector);
        _refused(BANK, address(statements), _again(0), reason);
        _paid(REF_3);
    }

    function test_OnlyWhatWasAttestedIsPaidAgain() public {
        _instructed();
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, 3);
        _refused(BANK, address(statements), _again(REF_2), reason);
        _refused(BANK, abi.encodeCall(vouchers.sayReturned, (FINANCING)), reason);
    }

    function test_EachPaymentIsDisputedOnce() public {
        _funded();
        _dispute();
        _disputed();
        _paid(REF_2);
        _dispute();
        _disputed();
        _returned();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_3)));
        _dispute();
        _disputed();
    }

    function test_APaymentThatWasDisputedWhenItWasRecordedIsDisputedAgainWhenItIsAttested() public {
        _funded();
        _paid(REF_2);
        _dispute();
        _returned();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2)));
        _dispute();
        _disputed();
    }

    // ---------------------------------------------------------------- internal

    function _returned() private {
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.sayReturned, (FINANCING)));
    }

    function _again(bytes32 paymentRef) private view returns (bytes memory) {
        return abi.encodeCall(statements.recordPayment, (FINANCING, paymentRef));
    }

    function _paid(bytes32 paymentRef) private {
        _done(BANK, address(statements), _again(paymentRef));
    }

    function _dispute() private {
        _done(CREDITOR, address(statements), abi.encodeCall(statements.disputeFunds, (FINANCING)));
    }

    function _disputed() private {
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.AlreadyDisputed.selector, FINANCING);
        _refused(CREDITOR, address(statements), abi.encodeCall(statements.disputeFunds, (FINANCING)), reason);
    }
}
