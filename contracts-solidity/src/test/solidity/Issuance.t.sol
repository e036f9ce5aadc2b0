// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../../main/solidity/Dates.sol";
import {Roles} from "../../main/solidity/IParticipants.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Limits} from "../../main/solidity/Limits.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {Issuance} from "../../main/solidity/vouchers/Issuance.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract IssuanceTest is World {
    function test_AVoucherIsProposedAndItsRootOfferedToTheCreditor() public {
        vm.expectEmit();
        emit Issuance.VoucherIssued(
            PAYABLE, ROOT, _id(CREDITOR), _id(DEBTOR), _id(PAYING_BANK), CNY, VALUE, TODAY, DUE, 20260710, false
        );
        _issue();
        IVouchers.Payable memory p = _payable();
        require(p.state == IVouchers.PayableState.Proposed && p.debtor == _id(DEBTOR), "proposed by the caller");
        require(p.creditor == _id(CREDITOR) && p.payingBank == _id(PAYING_BANK) && p.currency == CNY, "parties");
        require(p.issuedOn == TODAY && p.dueOn == DUE && !p.longTenorExplained && !p.frozen, "days");
        require(p.issued == VALUE && p.live == VALUE && p.openHolds == 1 && p.livePieces == 1, "counters");
        IVouchers.Piece memory root = reader.pieceOf(ROOT);
        require(root.state == IVouchers.PieceState.Offered && root.holder == _id(DEBTOR), "still the debtor's");
        require(root.recipient == _id(CREDITOR) && root.value == VALUE && root.lastDay == 20260710, "offered");
        require(root.payableId == PAYABLE && root.parentId == 0 && root.depth == 0, "root");
    }

    function test_TheCreditorMayTakeIt() public {
        _held();
        IVouchers.Piece memory root = reader.pieceOf(ROOT);
        require(_payable().state == IVouchers.PayableState.Issued && _payable().openHolds == 0, "issued");
        require(root.state == IVouchers.PieceState.Held && root.holder == _id(CREDITOR), "held");
        require(root.depth == 0 && root.recipient == 0 && root.lastDay == 0, "depth counts from here");
    }

    function test_TheCreditorMayLeaveIt() public {
        _issue();
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.declineOffer, (ROOT)));
        _requireCancelled();
    }

    function test_TheDebtorMayWithdrawIt() public {
        _issue();
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.withdrawOffer, (ROOT)));
        _requireCancelled();
    }

    function test_NotTakenInTimeItIsCancelled() public {
        _issue();
        _moveTo(20260711);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.expireOffer, (ROOT)));
        _requireCancelled();
    }

    function test_ABatchIsIssuedWhollyOrNotAtAll() public {
        IVouchers.NewPayable[] memory batch = new IVouchers.NewPayable[](100);
        for (uint256 i = 0; i < 100; i++) {
            batch[i] = _newPayable();
            (batch[i].payableId, batch[i].rootId) = (1000 + i, 2000 + i);
        }
        batch[99].payableId = 1000;
        bytes memory data = abi.encodeCall(vouchers.issueBatch, (batch));
        _refused(DEBTOR, data, abi.encodeWithSelector(VoucherState.IdInUse.selector, 1000));
        require(reader.payableOf(1000).state == IVouchers.PayableState.None, "none");
        batch[99].payableId = 1099;
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issueBatch, (batch)));
        require(reader.payableOf(1099).issued == VALUE && _stateOf(2099) == IVouchers.PieceState.Offered, "all");
    }

    function test_ABatchHasOneToAHundredItems() public {
        bytes memory data = abi.encodeCall(vouchers.issueBatch, (new IVouchers.NewPayable[](101)));
        _refused(DEBTOR, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 101, 100));
        data = abi.encodeCall(vouchers.issueBatch, (new IVouchers.NewPayable[](0)));
        _refused(DEBTOR, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 0, 100));
    }

    function test_AnIdIsUsedOnceAndIsAUuid() public {
        _held();
        IVouchers.NewPayable memory p = _newPayable();
        p.rootId = 99;
        _refuse(p, abi.encodeWithSelector(VoucherState.IdInUse.selector, PAYABLE));
        (p.payableId, p.rootId) = (2, ROOT);
        _refuse(p, abi.encodeWithSelector(VoucherState.IdInUse.selector, ROOT));
        p.rootId = 0;
        _refuse(p, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
        (p.payableId, p.rootId) = (0, 99);
        _refuse(p, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
        p.payableId = 1 << 128;
        _refuse(p, abi.encodeWithSelector(Identifiers.IdInvalid.selector, p.payableId));
        (p.payableId, p.rootId) = (2, type(uint256).max);
        _refuse(p, abi.encodeWithSelector(Identifiers.IdInvalid.selector, type(uint256).max));
    }

    function test_ACancelledIdIsNotUsedAgain() public {
        test_TheCreditorMayLeaveIt();
        _refuse(_newPayable(), abi.encodeWithSelector(VoucherState.IdInUse.selector, PAYABLE));
    }

    function test_TheDebtorIsNeitherItsCreditorNorItsPayingBank() public {
        bytes32 both = bytes32(uint256(55));
        vm.prank(address(operators));
        participants.enrol(both, address(0x55), Roles.ENTERPRISE | Roles.SUPPLIER);
        IVouchers.NewPayable memory p = _newPayable();
        p.creditor = both;
        bytes memory reason = abi.encodeWithSelector(VoucherState.SameParty.selector, both);
        _refused(address(0x55), abi.encodeCall(vouchers.issue, (p)), reason);
        p = _newPayable();
        p.payingBank = both;
        _refused(address(0x55), abi.encodeCall(vouchers.issue, (p)), reason);
    }

    function test_CreditorAndPayingBankAreActiveInTheirRoles() public {
        IVouchers.NewPayable memory p = _newPayable();
        p.creditor = _id(BANK);
        _refuse(p, abi.encodeWithSelector(Participants.RoleMissing.selector, _id(BANK), Roles.SUPPLIER));
        p.creditor = _id(STRANGER);
        _refuse(p, abi.encodeWithSelector(Participants.UnknownParticipant.selector, _id(STRANGER)));
        p = _newPayable();
        p.payingBank = _id(SUPPLIER);
        _refuse(p, abi.encodeWithSelector(Participants.RoleMissing.selector, _id(SUPPLIER), Roles.BANK));
        p.payingBank = 0;
        _refuse(p, abi.encodeWithSelector(Participants.UnknownParticipant.selector, bytes32(0)));
        _suspend(CREDITOR);
        _refuse(_newPayable(), abi.encodeWithSelector(Participants.Suspended.selector, _id(CREDITOR)));
        _reinstate(CREDITOR);
        _suspend(PAYING_BANK);
        _refuse(_newPayable(), abi.encodeWithSelector(Participants.Suspended.selector, _id(PAYING_BANK)));
    }

    function test_DaysAreInOrderAndOnTheCalendar() public {
        IVouchers.NewPayable memory p = _newPayable();
        p.acceptBy = 20260630;
        _refuse(p, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, ROOT, 20260630, TODAY, DUE));
        p.acceptBy = 20261001;
        _refuse(p, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, ROOT, 20261001, TODAY, DUE));
        p.acceptBy = 20260732;
        _refuse(p, abi.encodeWithSelector(Dates.DateInvalid.selector, 20260732));
        p = _newPayable();
        p.dueOn = 20260931;
        _refuse(p, abi.encodeWithSelector(Dates.DateInvalid.selector, 20260931));
        (p.dueOn, p.acceptBy) = (TODAY, TODAY);
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (p)));
    }

    function test_TenorAndSizeAreLimited() public {
        IVouchers.NewPayable memory p = _newPayable();
        p.dueOn = 20270102;
        _refuse(p, abi.encodeWithSelector(Limits.TenorUnexplained.selector, 20270102, 20270101));
        p.longTenorExplained = true;
        p.dueOn = 20270702;
        _refuse(p, abi.encodeWithSelector(Limits.TenorTooLong.selector, 20270702, 20270701));
        p.dueOn = 20270701;
        p.value = SMALLEST - 1;
        _refuse(p, abi.encodeWithSelector(Limits.PieceTooSmall.selector, SMALLEST - 1, SMALLEST));
        p.value = 0;
        _refuse(p, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, PAYABLE, 0, MOST));
        p.value = SMALLEST;
        p.currency = "USD";
        _refuse(p, abi.encodeWithSelector(Limits.NoLimitInForce.selector, 5, bytes3("USD"), TODAY));
        p.currency = CNY;
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (p)));
        require(_payable().longTenorExplained, "explained");
    }

    function test_AValueReadersCannotKeepIsNotIssued() public {
        IVouchers.NewPayable[] memory batch = new IVouchers.NewPayable[](1);
        batch[0] = _newPayable();
        batch[0].value = MOST + 1;
        bytes memory reason = abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, PAYABLE, MOST + 1, MOST);
        _refuse(batch[0], reason);
        _refused(DEBTOR, abi.encodeCall(vouchers.issueBatch, (batch)), reason);
        batch[0].value = MOST;
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issueBatch, (batch)));
    }

    function testFuzz_WhatIsIssuedIsLive(uint64 value) public {
        value = value % MOST + 1;
        vm.assume(value >= SMALLEST);
        IVouchers.NewPayable memory p = _newPayable();
        p.value = value;
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (p)));
        _requireBooks(value, 0, 0);
    }

    function _requireCancelled() private view {
        require(_payable().state == IVouchers.PayableState.Cancelled, "cancelled");
        require(_stateOf(ROOT) == IVouchers.PieceState.Cancelled && _holderOf(ROOT) == _id(DEBTOR), "root");
        require(_payable().openHolds == 0 && _payable().livePieces == 0, "counters");
        require(vouchers.balanceOf(ROOT) == 0, "nothing is owed");
        _requireBooks(0, 0, VALUE);
    }

    function _refuse(IVouchers.NewPayable memory p, bytes memory reason) private {
        _refused(DEBTOR, abi.encodeCall(vouchers.issue, (p)), reason);
    }
}
