// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "../../main/solidity/Documents.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice Another bank pays a payable: on the debtor's request, once it is overdue, or to go on with a settlement.
contract PayingBankTest is World {
    uint256 private constant OTHER = 31;

    // ---------------------------------------------------------------- request

    function test_TheDebtorAsksAndTheOperatorsNameTheBankItAskedFor() public {
        _held();
        _change(BANK_2, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK_2), 0));
        vm.expectEmit();
        emit Statements.PayingBankAsked(PAYABLE, _id(DEBTOR), _id(BANK_2));
        _ask(BANK_2);
        _change(BANK, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK), _id(BANK_2)));
        vm.expectEmit();
        emit Redemption.PayingBankChanged(PAYABLE, _id(PAYING_BANK), _id(BANK_2), 0, 0);
        _change(BANK_2);
        _refused(
            PAYING_BANK,
            abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF)),
            abi.encodeWithSelector(Redemption.NotPayingBank.selector, PAYABLE, _id(PAYING_BANK))
        );
        _done(BANK_2, address(vouchers), abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF)));
    }

    function test_ARequestIsOfOneDebtorForOneActiveBankAndNewestCounts() public {
        _held();
        bytes memory ask = abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(PAYING_BANK)));
        bytes memory reason = abi.encodeWithSelector(Statements.AlreadyAsked.selector, PAYABLE, _id(PAYING_BANK));
        _refused(DEBTOR, address(statements), ask, reason);
        ask = abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(SUPPLIER)));
        reason = abi.encodeWithSelector(Participants.RoleMissing.selector, _id(SUPPLIER), 4);
        _refused(DEBTOR, address(statements), ask, reason);
        _ask(BANK);
        _ask(BANK_2);
        ask = abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(BANK_2)));
        reason = abi.encodeWithSelector(Statements.AlreadyAsked.selector, PAYABLE, _id(BANK_2));
        _refused(DEBTOR, address(statements), ask, reason);
        _change(BANK, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK), _id(BANK_2)));
        _ask(PAYING_BANK); // takes it back
        _change(BANK_2, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK_2), 0));
        bytes memory unknown = abi.encodeCall(statements.askForPayingBank, (2, _id(BANK)));
        _refused(
            DEBTOR, address(statements), unknown, abi.encodeWithSelector(Statements.NotDebtor.selector, 2, _id(DEBTOR))
        );
    }

    function test_ARequestCountsForTheBankThatPaidWhenItWasMade() public {
        _held();
        _ask(BANK);
        _change(BANK);
        _ask(BANK_2);
        _change(BANK_2);
        _change(BANK, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK), 0));
    }

    function test_ARequestThatWasMetCountsNoMoreWhenTheEarlierBankPaysAgain() public {
        _held();
        _ask(BANK_2);
        _change(BANK_2);
        require(statements.wishOf(PAYABLE) == 0, "it was met");
        _ask(PAYING_BANK);
        _change(PAYING_BANK);
        _change(BANK_2, abi.encodeWithSelector(Statements.NotAskedFor.selector, PAYABLE, _id(BANK_2), 0));
        _ask(BANK_2); // not asked already
        require(statements.wishOf(PAYABLE) == _id(BANK_2), "anew");
        _change(BANK_2);
    }

    function test_OnlyVouchersAdmitsAPayingBank() public {
        _held();
        _ask(BANK_2);
        bytes memory admit = abi.encodeCall(statements.admitPayingBank, (PAYABLE, _id(BANK_2)));
        address[5] memory others = [DEBTOR, OPERATOR, BANK_2, address(operators), STRANGER];
        for (uint256 i = 0; i < others.length; i++) {
            bytes memory reason = abi.encodeWithSelector(Documents.NotVouchers.selector, others[i]);
            _refused(others[i], address(statements), admit, reason);
        }
        require(statements.wishOf(PAYABLE) == _id(BANK_2), "it stands");
    }

    function test_NoSettlementLosesItsBankBeforeItsLastDay() public {
        _held();
        _ask(BANK_2);
        _settle(VALUE);
        _moveTo(20260706);
        _change(BANK_2, abi.encodeWithSelector(Redemption.SettlementStillOpen.selector, SETTLEMENT, 20260706, 20260706));
    }

    function test_WhatIsKeptApartIsPaidBeforeTheDebtorChangesItsBank() public {
        _instructed();
        _settle(50_000);
        _redeem(ROOT, 35_000);
        _redeemContested(FINANCED, 15_000);
        _ask(BANK_2);
        _change(BANK_2, abi.encodeWithSelector(Statements.SharesKeptApart.selector, PAYABLE, 15_000));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF)));
        _change(BANK_2);
    }

    function test_OfASettledPayableTheOperatorsNameTheBankThatPaysWhatIsKeptApart() public {
        _instructed();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeemContested(FINANCED, 30_000);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        bytes memory settled =
            abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, IVouchers.PayableState.Settled);
        bytes memory ask = abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(BANK_2)));
        _refused(DEBTOR, address(statements), ask, settled); // it owes nothing
        _change(PAYING_BANK, abi.encodeWithSelector(Statements.PayingBankUnchanged.selector, PAYABLE, _id(PAYING_BANK)));
        _suspend(PAYING_BANK);
        vm.expectEmit();
        emit Redemption.PayingBankChanged(PAYABLE, _id(PAYING_BANK), _id(BANK_2), 0, 0);
        _change(BANK_2);
        vm.expectEmit();
        emit Redemption.ContestedSharePaid(SETTLEMENT, FINANCED, _id(BANK), 30_000);
        _done(BANK_2, address(vouchers), abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF)));
        require(_payable().state == IVouchers.PayableState.Settled, "and settled it stays");
        _change(BANK, settled); // nothing is left to pay
    }

    function test_TheBankNamedIsActiveAndAnother() public {
        _held();
        _moveTo(20261001);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        _change(PAYING_BANK, abi.encodeWithSelector(Statements.PayingBankUnchanged.selector, PAYABLE, _id(PAYING_BANK)));
        _suspend(BANK_2);
        _change(BANK_2, abi.encodeWithSelector(Participants.Suspended.selector, _id(BANK_2)));
        _change(DEBTOR_2, abi.encodeWithSelector(Participants.RoleMissing.selector, _id(DEBTOR_2), 4));
        _reinstate(BANK_2);
        _change(BANK_2); // overdue: nobody asked for it
        require(_payable().payingBank == _id(BANK_2), "changed");
    }

    function test_WhatIsPaidOrUnknownHasNoPayingBankToChange() public {
        _held();
        _settle(VALUE);
        _redeem(ROOT, VALUE);
        bytes memory reason =
            abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, IVouchers.PayableState.Settled);
        _change(BANK_2, reason);
        _refused(
            DEBTOR, address(statements), abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(BANK_2))), reason
        );
        _refused(
            address(operators),
            abi.encodeCall(vouchers.changePayingBank, (2, _id(BANK_2))),
            abi.encodeWithSelector(VoucherState.UnknownPayable.selector, 2)
        );
    }

    // -------------------------------------------------------------- settlement

    function test_AnotherBankGoesOnWithASettlementFromTheChain() public {
        _visitedAndLate();
        vm.expectEmit();
        emit Redemption.PayingBankChanged(PAYABLE, _id(PAYING_BANK), _id(BANK_2), SETTLEMENT, 20260712);
        _change(BANK_2); // nobody asked, and it is not overdue
        require(reader.settlementOf(SETTLEMENT).lastDay == 20260712, "new days");
        uint256[] memory both = new uint256[](2);
        (both[0], both[1]) = (ROOT, PART);
        bool[] memory visited = reader.visitedOf(SETTLEMENT, both);
        require(!visited[0] && visited[1], "it sees who was paid");
        bytes memory redeem = abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(30_000), 0, REF));
        _refused(
            PAYING_BANK, redeem, abi.encodeWithSelector(Redemption.NotPayingBank.selector, PAYABLE, _id(PAYING_BANK))
        );
        _done(BANK_2, address(vouchers), redeem);
        _requireBooks(50_000, 50_000, 0);
        require(!reader.settlementOf(SETTLEMENT).open, "closed");
    }

    function test_ANewLastDayPassesToo() public {
        _visitedAndLate();
        _change(BANK_2);
        _moveTo(20260712);
        _change(BANK, abi.encodeWithSelector(Redemption.SettlementStillOpen.selector, SETTLEMENT, 20260712, 20260712));
        _moveTo(20260713);
        _change(BANK);
        require(reader.settlementOf(SETTLEMENT).lastDay == 20260718, "again");
    }

    function test_TheNewBankPaysWhatTheEarlierOneKeptApart() public {
        _instructed();
        _settle(50_000);
        _redeemContested(FINANCED, 15_000);
        _moveTo(20260707);
        _change(BANK_2);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        bytes memory pay = abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF));
        _refused(PAYING_BANK, pay, abi.encodeWithSelector(Redemption.NotPayingBank.selector, PAYABLE, _id(PAYING_BANK)));
        _done(BANK_2, address(vouchers), pay);
        require(_payable().contested == 0, "paid");
    }

    function test_TheOperatorsCloseASettlementAtWhatWasPaid() public {
        _visitedAndLate();
        bytes memory close = abi.encodeCall(vouchers.closeSettlement, (SETTLEMENT));
        vm.expectEmit();
        emit Redemption.PaymentLowered(PAYABLE, SETTLEMENT, 50_000, 20_000);
        vm.expectEmit();
        emit Redemption.SettlementClosed(PAYABLE, SETTLEMENT, IVouchers.PayableState.Issued);
        _done(address(operators), address(vouchers), close);
        IVouchers.Settlement memory s = reader.settlementOf(SETTLEMENT);
        require(!s.open && s.payment == 20_000 && s.paid == 20_000 && s.deviation == 0, "at what was paid");
        require(_payable().settlementId == 0 && reader.pieceOf(ROOT).value == 60_000, "its claim stands");
        _requireBooks(80_000, 20_000, 0);
        _refused(
            PAYING_BANK,
            abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 1, REF)),
            abi.encodeWithSelector(Redemption.PaymentSettledBefore.selector, PAYABLE, REF, SETTLEMENT)
        );
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 1, REF_2)));
        _refused(address(operators), close, abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, SETTLEMENT));
    }

    function test_OnlyALateSettlementOfWhichSomethingWasVisitedIsClosed() public {
        _offered();
        _accept(SUPPLIER, PART);
        _settle(50_000);
        bytes memory close = abi.encodeCall(vouchers.closeSettlement, (SETTLEMENT));
        _moveTo(20260706);
        _refused(
            address(operators),
            close,
            abi.encodeWithSelector(Redemption.SettlementStillOpen.selector, SETTLEMENT, 20260706, 20260706)
        );
        _moveTo(20260707);
        _refused(address(operators), close, abi.encodeWithSelector(Redemption.SettlementUnvisited.selector, SETTLEMENT));
    }

    // ---------------------------------------------------------------- binding

    function test_ItsReaderIsNamedOnce() public {
        bytes memory reason = abi.encodeWithSelector(Statements.ReaderAlreadyBound.selector, address(reader));
        _refused(OPERATOR, address(statements), abi.encodeCall(statements.bindReader, (address(reader))), reason);
        Statements silent = new Statements(participants, businessDate, limits);
        reason = abi.encodeWithSelector(Statements.ReaderInvalid.selector, STRANGER);
        _refused(OPERATOR, address(silent), abi.encodeCall(statements.bindReader, (STRANGER)), reason);
    }

    // ---------------------------------------------------------------- internal

    /// @dev ROOT of 60,000 and PART of 40,000, half of both to be paid; PART was, and the last day is past.
    function _visitedAndLate() private {
        _offered();
        _accept(SUPPLIER, PART);
        _settle(50_000);
        _redeem(PART, 20_000);
        _moveTo(20260707);
    }

    function _ask(address bank) private {
        _done(DEBTOR, address(statements), abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(bank))));
    }

    function _change(address bank) private {
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.changePayingBank, (PAYABLE, _id(bank))));
    }

    function _change(address bank, bytes memory reason) private {
        _refused(address(operators), abi.encodeCall(vouchers.changePayingBank, (PAYABLE, _id(bank))), reason);
    }
}
