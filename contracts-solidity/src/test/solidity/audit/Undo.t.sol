// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {FinancingMoves} from "../../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../../main/solidity/vouchers/Redemption.sol";
import {World} from "../support/World.sol";
import {vm} from "../support/Vm.sol";

/// @notice What a hostile reading found, turned round: who undoes what, and what one payment settles. Numbers as in the reading.
contract UndoTest is World {
    uint256 private constant OTHER = 31;

    // 01: an agreement of before the payout let the supplier take piece and money
    function test_01_AnAgreementOfBeforeThePayoutUndoesNothing() public {
        _approved();
        _done(BANK, address(vouchers), _agreement());
        _instruct(); // the bank pays after all
        _done(CREDITOR, address(vouchers), _agreement());
        require(_holderOf(FINANCED) == _id(BANK), "the piece is the bank's");
        _requireDocument(0, 30_000, 0);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_financing().state == IVouchers.FinancingState.Funded, "and the payment is attested");
    }

    // 01: nor does one that was sent before and arrives after it
    function test_01_AnAgreementOnItsWayWhileThePayoutIsInstructedUndoesNothing() public {
        _approved();
        bytes memory onItsWay = _agreement();
        _instruct();
        _done(CREDITOR, address(vouchers), _agreement());
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, 3);
        _refused(BANK, address(vouchers), onItsWay, reason);
        require(_holderOf(FINANCED) == _id(BANK), "the bank's");
    }

    // 01b: an attestation was overtaken by the supplier
    function test_01b_AnAttestationIsNotOvertaken() public {
        _instructed();
        _refused(BANK, _agreement(), abi.encodeWithSelector(FinancingMoves.SupplierAgreesFirst.selector, FINANCING));
        _done(CREDITOR, address(vouchers), _agreement());
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_holderOf(FINANCED) == _id(BANK), "the bank's");
    }

    // 02: a settlement of one cent stopped everything for ever, and hid that the payable was overdue
    function test_02_ASettlementOfOneCentEndsWithoutItsBankAndHidesNothing() public {
        _instructed();
        _settle(1); // until 20260706
        _suspend(PAYING_BANK); // or it simply never redeems
        _done(CREDITOR, address(vouchers), _agreement());
        _done(BANK, address(vouchers), _agreement());
        require(_holderOf(FINANCED) == _id(CREDITOR), "an undo does not wait for it");
        _moveTo(20260707);
        _done(SUPPLIER_2, address(vouchers), abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT)));
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 10_000);
        _moveTo(20261001);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.endHolds, (_one(PART))));
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        require(_payable().state == IVouchers.PayableState.Overdue, "overdue, and seen to be");
    }

    // 02b: without its paying bank a payable was never paid
    function test_02b_WithoutItsPayingBankAPayableIsPaidByAnother() public {
        _held();
        _suspend(PAYING_BANK);
        _done(DEBTOR, address(statements), abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(BANK_2))));
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.changePayingBank, (PAYABLE, _id(BANK_2))));
        _done(BANK_2, address(vouchers), abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF)));
        bytes memory redeem = abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(VALUE), 0, REF));
        _done(BANK_2, address(vouchers), redeem);
        require(_payable().state == IVouchers.PayableState.Settled, "paid");
    }

    // 02: nor did one end of which a piece was visited, with a share of 0
    function test_02_NorDoesAVisitWithNoShareKeepASettlementOpen() public {
        _instructed();
        _settle(1);
        _redeem(ROOT, 0);
        _suspend(PAYING_BANK);
        _moveTo(20260707);
        bytes memory reason = abi.encodeWithSelector(Redemption.SettlementVisited.selector, SETTLEMENT, 1);
        _refused(SUPPLIER_2, abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT)), reason);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.closeSettlement, (SETTLEMENT)));
        require(_payable().settlementId == 0 && _payable().live == VALUE, "closed, and everybody keeps its claim");
    }

    // 03: for one cent the paying bank undid another bank's approved financing, and took the piece
    function test_03_ASettlementDoesNotUndoTheFinancingOfACompetitor() public {
        _approved();
        _settle(1);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingStillOpen.selector, FINANCING, 20260706, TODAY);
        _refused(PAYING_BANK, abi.encodeCall(vouchers.endHolds, (_one(FINANCED))), reason);
        _instruct(); // while the settlement is open
        _done(PAYING_BANK, address(vouchers), _shares(1, 0, 0));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_holderOf(FINANCED) == _id(BANK), "the competitor's");
        _requireDocument(0, 30_000, 0);
    }

    // 05: the bank that never paid kept what was redeemed on the piece
    function test_05_WhatWasPaidMeanwhileIsTheSuppliersAfterAnUndo() public {
        _instructed(); // the bank never pays
        _settle(50_000);
        _done(PAYING_BANK, address(vouchers), _shares(35_000, 15_000, 15_000));
        _requireBooks(50_000, 50_000, 0);
        require(_payable().contested == 15_000, "kept apart");
        bytes memory dispute = abi.encodeCall(statements.disputeRedemption, (SETTLEMENT, FINANCED));
        bytes memory reason =
            abi.encodeWithSelector(Redemption.NotHolderOfRecord.selector, SETTLEMENT, FINANCED, _id(CREDITOR));
        _refused(CREDITOR, address(statements), dispute, reason);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        bytes memory pay = abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF));
        vm.expectEmit();
        emit Redemption.ContestedSharePaid(SETTLEMENT, FINANCED, _id(CREDITOR), 15_000);
        _done(PAYING_BANK, address(vouchers), pay);
        require(_payable().contested == 0, "paid");
        _done(CREDITOR, address(statements), dispute);
    }

    // 06: instructed, never paid and redeemed was final
    function test_06_WhatWasRedeemedBeforeItsFundsIsKeptApartForWhoeverItBelongsTo() public {
        _instructed();
        _settle(VALUE);
        _done(PAYING_BANK, address(vouchers), _shares(70_000, 30_000, 30_000));
        require(_payable().state == IVouchers.PayableState.Settled, "the debtor has paid");
        bytes memory pay = abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF));
        bytes memory reason =
            abi.encodeWithSelector(Redemption.StillContested.selector, SETTLEMENT, FINANCED, FINANCING);
        _refused(PAYING_BANK, pay, reason);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        require(_financing().state == IVouchers.FinancingState.Undone, "not for ever");
        _done(PAYING_BANK, address(vouchers), pay);
        reason = abi.encodeWithSelector(Redemption.NothingContested.selector, SETTLEMENT, FINANCED);
        _refused(PAYING_BANK, pay, reason);
    }

    // 06: nor does the supplier need the operators, or the bank that keeps silent
    function test_06_ASilentBankIsUndoneByAnybody() public {
        _instructed();
        _settle(VALUE);
        _done(PAYING_BANK, address(vouchers), _shares(70_000, 30_000, 30_000));
        _moveTo(20260712);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.sayNotReceived, (FINANCING)));
        _moveTo(20260716);
        _done(SUPPLIER_2, address(vouchers), abi.encodeCall(vouchers.undoFinancing, (FINANCING)));
        bytes memory pay = abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF));
        vm.expectEmit();
        emit Redemption.ContestedSharePaid(SETTLEMENT, FINANCED, _id(CREDITOR), 30_000);
        _done(PAYING_BANK, address(vouchers), pay);
    }

    // 05: half was repaid, and all of the documents was free again
    function test_05_AnUndonePayoutFreesOnlyWhatIsStillOwed() public {
        _instructed();
        _settle(50_000);
        _done(PAYING_BANK, address(vouchers), _shares(35_000, 15_000, 15_000));
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        require(reader.pieceOf(FINANCED).value == 15_000, "half is back");
        _requireDocument(0, 30_000, 15_000);
    }

    // 22: a payout that bounced after it was attested could never be put right
    function test_22_ABouncedPayoutIsPutRight() public {
        _funded();
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.sayReturned, (FINANCING)));
        require(_financing().state == IVouchers.FinancingState.PayoutInstructed, "instructed again");
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF_2)));
        require(_financing().paymentRef == REF_2 && _holderOf(FINANCED) == _id(BANK), "and paid");
    }

    // 17: one payment of the debtor was counted twice
    function test_17_OnePaymentSettlesAPayableOnce() public {
        _held();
        _settle(40_000);
        _redeem(ROOT, 40_000);
        bytes memory again = abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 40_000, REF));
        _refused(
            PAYING_BANK,
            again,
            abi.encodeWithSelector(Redemption.PaymentSettledBefore.selector, PAYABLE, REF, SETTLEMENT)
        );
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 40_000, REF_2)));
    }

    // ---------------------------------------------------------------- internal

    /// @dev Of ROOT and of FINANCED.
    function _shares(uint64 root, uint64 financed, uint64 contested) private view returns (bytes memory) {
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, root, financed);
        return abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, contested, REF));
    }
}
