// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract RedemptionTest is World {
    uint256 private constant OTHER = 31;

    // ------------------------------------------------------------------ settle

    function test_ASettlementFixesPaymentAndWhatIsOwed() public {
        _offered();
        vm.expectEmit();
        emit Redemption.SettlementOpened(PAYABLE, SETTLEMENT, 50_000, VALUE, 2, REF, 20260706);
        _settle(50_000);
        IVouchers.Settlement memory s = reader.settlementOf(SETTLEMENT);
        require(s.payableId == PAYABLE && s.paymentRef == REF && s.open, "opened");
        require(s.payment == 50_000 && s.live == VALUE && s.pieces == 2, "fixed");
        require(s.paid == 0 && s.redeemedPieces == 0 && _payable().settlementId == SETTLEMENT, "nothing paid yet");
    }

    function test_ThePaymentIsAboveZeroAndAtMostWhatIsOwed() public {
        _held();
        _refuseSettle(OTHER, 0, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, PAYABLE, 0, VALUE));
        bytes memory reason = abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, PAYABLE, VALUE + 1, VALUE);
        _refuseSettle(OTHER, VALUE + 1, reason);
    }

    function test_OneSettlementAtATimeEachWithItsOwnId() public {
        _held();
        _settle(1000);
        bytes memory reason = abi.encodeWithSelector(VoucherState.SettlementIsOpen.selector, PAYABLE, SETTLEMENT);
        _refuseSettle(OTHER, 1000, reason);
        _redeem(ROOT, 1000);
        _refuseSettle(SETTLEMENT, 1000, abi.encodeWithSelector(VoucherState.IdInUse.selector, SETTLEMENT));
        _refuseSettle(0, 1000, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
        bytes memory data = abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 1000, bytes32(0)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
    }

    function test_OnlyWhatIsOwedIsSettled() public {
        _issue();
        _refuseSettle(OTHER, 1, abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, 1));
        _accept(CREDITOR, ROOT);
        _settle(VALUE);
        _redeem(ROOT, VALUE);
        _refuseSettle(OTHER, 1, abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, 5));
    }

    // ------------------------------------------------------------------ redeem

    function test_PaidInFullAPieceIsRedeemedAndThePayableSettled() public {
        _held();
        _settle(VALUE);
        vm.expectEmit();
        emit Redemption.PieceRedeemed(SETTLEMENT, ROOT, _id(CREDITOR), VALUE, 0);
        vm.expectEmit();
        emit Redemption.SettlementClosed(PAYABLE, SETTLEMENT, IVouchers.PayableState.Settled);
        _redeem(ROOT, VALUE);
        IVouchers.Piece memory root = reader.pieceOf(ROOT);
        require(root.state == IVouchers.PieceState.Redeemed && root.value == 0 && root.redeemed == VALUE, "redeemed");
        require(root.holder == _id(CREDITOR), "holder of record");
        require(_payable().state == IVouchers.PayableState.Settled && _payable().settlementId == 0, "settled");
        require(_payable().livePieces == 0 && !reader.settlementOf(SETTLEMENT).open, "closed");
        _requireBooks(0, VALUE, 0);
    }

    function test_APartPaymentLowersEachPieceAndThePayableStaysIssued() public {
        _two();
        _settle(50_001); // 40,000 of 100,000: exactly 20,000.4; 60,000: 30,000.6
        _redeemTwo(20_000, 30_001);
        require(reader.pieceOf(PART).value == 20_000 && reader.pieceOf(PART).redeemed == 20_000, "part");
        require(reader.pieceOf(ROOT).value == 29_999 && reader.pieceOf(ROOT).redeemed == 30_001, "root");
        require(_payable().state == IVouchers.PayableState.Issued && _payable().livePieces == 2, "as before");
        require(_stateOf(PART) == IVouchers.PieceState.Held, "circulates again");
        _requireBooks(49_999, 50_001, 0);
        _offer(SUPPLIER, PART, 99, SUPPLIER_2, 20_000);
    }

    function test_SharesMustAddUpToThePayment() public {
        _two();
        _settle(50_001);
        bytes memory reason = abi.encodeWithSelector(Redemption.SharesDiffer.selector, SETTLEMENT, 50_001, 50_000);
        _refused(PAYING_BANK, _batch(20_000, 30_000), reason);
        reason = abi.encodeWithSelector(Redemption.SharesDiffer.selector, SETTLEMENT, 50_001, 50_002);
        _refused(PAYING_BANK, _batch(20_001, 30_001), reason);
        _redeemTwo(20_001, 30_000);
    }

    function test_AShareIsTheExactOneRoundedDownOrUp() public {
        _two();
        _settle(50_001);
        bytes memory reason = abi.encodeWithSelector(Redemption.ShareOutOfRange.selector, PART, 19_999, 20_000);
        _refused(PAYING_BANK, _batch(19_999, 30_002), reason);
        reason = abi.encodeWithSelector(Redemption.ShareOutOfRange.selector, PART, 20_002, 20_000);
        _refused(PAYING_BANK, _batch(20_002, 29_999), reason);
    }

    function test_AnExactShareIsNotRoundedUp() public {
        _two();
        _settle(50_000);
        bytes memory reason = abi.encodeWithSelector(Redemption.ShareOutOfRange.selector, PART, 20_001, 20_000);
        _refused(PAYING_BANK, _batch(20_001, 29_999), reason);
        _redeemTwo(20_000, 30_000);
    }

    function test_ASettlementIsResumedBatchAfterBatch() public {
        _two();
        _settle(VALUE);
        _redeem(PART, 40_000);
        require(reader.settlementOf(SETTLEMENT).open && reader.settlementOf(SETTLEMENT).paid == 40_000, "open");
        require(_payable().state == IVouchers.PayableState.Issued, "still");
        _requireBooks(60_000, 40_000, 0);
        bytes memory again = _batchOf(_one(PART), _oneShare(40_000));
        _refused(PAYING_BANK, again, abi.encodeWithSelector(Redemption.AlreadyRedeemed.selector, SETTLEMENT, PART));
        _redeem(ROOT, 60_000);
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
        _refused(PAYING_BANK, again, abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, SETTLEMENT));
    }

    /// @dev Three pieces of 1/3 each and a payment that leaves 2 units over: floor + 1 twice first would leave nothing.
    function test_ABatchCannotMakeTheRestImpossible() public {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 25_000);
        _offer(CREDITOR, ROOT, 98, SUPPLIER, 25_000);
        _offer(CREDITOR, ROOT, 99, SUPPLIER, 25_000);
        _accept(SUPPLIER, PART);
        _accept(SUPPLIER, 98);
        _accept(SUPPLIER, 99);
        _settle(1002); // 250.5 each
        _redeem(PART, 251);
        require(reader.settlementOf(SETTLEMENT).deviation == 50_000, "half a unit ahead");
        bytes memory data = _batchOf(_one(98), _oneShare(251));
        bytes memory reason = abi.encodeWithSelector(Redemption.SharesUneven.selector, SETTLEMENT, 100_000, VALUE);
        _refused(PAYING_BANK, data, reason);
        _redeem(98, 250);
        _redeem(99, 250);
        _redeem(ROOT, 251);
        require(_payable().settlementId == 0 && reader.settlementOf(SETTLEMENT).paid == 1002, "closed");
    }

    function test_APieceOfAnotherPayableOrWithoutValueIsNotRedeemed() public {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, VALUE);
        _accept(SUPPLIER, PART);
        _settle(VALUE);
        bytes memory reason = abi.encodeWithSelector(Redemption.NotInSettlement.selector, SETTLEMENT, ROOT);
        _refused(PAYING_BANK, _batchOf(_one(ROOT), _oneShare(0)), reason);
        IVouchers.NewPayable memory p = _newPayable();
        (p.payableId, p.rootId) = (2, 50);
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (p)));
        _accept(CREDITOR, 50);
        reason = abi.encodeWithSelector(Redemption.NotInSettlement.selector, SETTLEMENT, 50);
        _refused(PAYING_BANK, _batchOf(_one(50), _oneShare(VALUE)), reason);
    }

    function test_HoldsEndBeforeAnybodyIsPaid() public {
        _offered();
        _settle(VALUE);
        bytes memory reason = abi.encodeWithSelector(Redemption.HoldsOpen.selector, PAYABLE, 1);
        _refused(PAYING_BANK, _batchOf(_one(ROOT), _oneShare(60_000)), reason);
    }

    function test_ABatchHasOneToAHundredPiecesEachWithAShareAndAReference() public {
        _held();
        _settle(VALUE);
        bytes memory data = _batchOf(new uint256[](101), new uint64[](101));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 101, 100));
        data = _batchOf(new uint256[](0), new uint64[](0));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 0, 100));
        data = _batchOf(_one(ROOT), new uint64[](2));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 2, 1));
        data = abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(VALUE), 0, bytes32(0)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        data = abi.encodeCall(vouchers.redeem, (OTHER, _one(ROOT), _oneShare(VALUE), 0, REF));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, OTHER));
    }

    function test_SuspensionAndFreezingDoNotStopRepayment() public {
        _funded();
        _suspend(DEBTOR);
        _suspend(CREDITOR);
        _suspend(BANK);
        _freeze(ROOT);
        _freezePayable();
        _settle(VALUE);
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, 70_000, 30_000);
        _done(PAYING_BANK, address(vouchers), _batchOf(ids, shares));
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
        require(reader.pieceOf(FINANCED).redeemed == 30_000, "the suspended bank's piece too");
    }

    /// @dev The shares of Money.allocate: largest remainder, ties by order; in one batch, as the banks do.
    function testFuzz_TheLargestRemaindersCloseTheSettlement(uint64[6] memory cuts, uint64 payment) public {
        uint256[] memory ids = _cutInto(cuts);
        payment = payment % VALUE + 1;
        _settle(payment);
        uint64[] memory shares = _allocate(ids, payment);
        _done(PAYING_BANK, address(vouchers), _batchOf(ids, shares));
        require(_payable().settlementId == 0, "closed");
        _requireBooks(VALUE - payment, payment, 0);
    }

    /// @dev One piece a batch, in any order, rounded so that the sum stays even: always closes, with every rounding within 1.
    function testFuzz_PieceByPieceASettlementAlwaysCloses(uint64[6] memory cuts, uint64 payment, uint8 first) public {
        uint256[] memory ids = _cutInto(cuts);
        payment = payment % VALUE + 1;
        _settle(payment);
        int256 ahead;
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 pieceId = ids[(i + first) % ids.length];
            uint256 exact = uint256(payment) * reader.pieceOf(pieceId).value;
            uint64 share = uint64(exact / VALUE);
            if (exact % VALUE != 0 && ahead < 0) share++;
            ahead += int256(uint256(share) * VALUE) - int256(exact);
            _redeem(pieceId, share);
        }
        require(_payable().settlementId == 0, "closed");
        _requireBooks(VALUE - payment, payment, 0);
    }

    // ----------------------------------------------------------------- dispute

    function test_TheHolderOfRecordDisputesAPaymentOnceAndBlocksNothing() public {
        _held();
        _settle(50_000);
        bytes memory data = abi.encodeCall(statements.disputeRedemption, (SETTLEMENT, ROOT));
        bytes memory reason =
            abi.encodeWithSelector(Redemption.NotHolderOfRecord.selector, SETTLEMENT, ROOT, _id(CREDITOR));
        _refused(CREDITOR, address(statements), data, reason);
        _redeem(ROOT, 50_000);
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 50_000);
        _accept(SUPPLIER, PART);
        vm.expectEmit();
        emit Statements.RedemptionDisputed(SETTLEMENT, ROOT, _id(CREDITOR));
        _done(CREDITOR, address(statements), data);
        reason = abi.encodeWithSelector(FinancingMoves.AlreadyDisputed.selector, ROOT);
        _refused(CREDITOR, address(statements), data, reason);
        vm.prank(PAYING_BANK);
        vouchers.settle(PAYABLE, OTHER, 50_000, REF_2);
    }

    // ----------------------------------------------------------------- overdue

    function test_UnpaidAtTheCloseOfItsDueDateAPayableIsOverdueAndCanBePaid() public {
        _held();
        bytes memory data = abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE)));
        _moveTo(DUE);
        _refused(SUPPLIER, data, abi.encodeWithSelector(Redemption.NotOverdue.selector, PAYABLE, DUE, DUE));
        _moveTo(20261001);
        vm.expectEmit();
        emit Redemption.PayableOverdue(PAYABLE, VALUE);
        _done(SUPPLIER, address(vouchers), data);
        require(_payable().state == IVouchers.PayableState.Overdue, "overdue");
        _done(SUPPLIER, address(vouchers), data); // passed over: another was faster
        _settle(50_000);
        _redeem(ROOT, 50_000);
        require(_payable().state == IVouchers.PayableState.Overdue, "still overdue for the rest");
        vm.prank(PAYING_BANK);
        vouchers.settle(PAYABLE, OTHER, 50_000, REF_2);
        vm.prank(PAYING_BANK);
        vouchers.redeem(OTHER, _one(ROOT), _oneShare(50_000), 0, REF);
        _done(SUPPLIER, address(vouchers), data);
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
    }

    function test_WhatIsPaidInTimeButNotYetDistributedIsNotOverdueUntilTheLastDay() public {
        _held();
        _moveTo(DUE);
        _settle(VALUE); // until 20261005
        bytes memory data = abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE)));
        bytes memory reason = abi.encodeWithSelector(VoucherState.SettlementIsOpen.selector, PAYABLE, SETTLEMENT);
        _moveTo(20261001);
        _refused(SUPPLIER, data, reason);
        _moveTo(20261005);
        _refused(SUPPLIER, data, reason);
        _moveTo(20261006);
        _done(SUPPLIER, address(vouchers), data);
        require(_payable().state == IVouchers.PayableState.Overdue, "late");
        _redeem(ROOT, VALUE); // the bank pays after all
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
    }

    function test_APartPaymentDelaysNothing() public {
        _held();
        _moveTo(DUE);
        _settle(VALUE - 1);
        _moveTo(20261001);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        require(_payable().state == IVouchers.PayableState.Overdue, "late");
    }

    function test_APaymentAfterTheDueDateDelaysNothing() public {
        _held();
        _moveTo(20261001);
        _settle(VALUE);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        _redeem(ROOT, VALUE);
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
    }

    function test_MarkOverdueTakesOneToAHundredPayablesThatAreIssued() public {
        bytes memory data = abi.encodeCall(vouchers.markOverdue, (new uint256[](101)));
        _refused(SUPPLIER, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 101, 100));
        data = abi.encodeCall(vouchers.markOverdue, (new uint256[](0)));
        _refused(SUPPLIER, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 0, 100));
        data = abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE)));
        _refused(SUPPLIER, data, abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, 0));
        _issue();
        _moveTo(20261001);
        _refused(SUPPLIER, data, abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, 1));
    }

    // ---------------------------------------------------------------- internal

    /// @dev PART (40,000) held by SUPPLIER, ROOT (60,000) by CREDITOR.
    function _two() private {
        _offered();
        _accept(SUPPLIER, PART);
    }

    function _redeemTwo(uint64 part, uint64 root) private {
        _done(PAYING_BANK, address(vouchers), _batch(part, root));
    }

    function _batch(uint64 part, uint64 root) private view returns (bytes memory) {
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (PART, ROOT, part, root);
        return _batchOf(ids, shares);
    }

    function _batchOf(uint256[] memory ids, uint64[] memory shares) private view returns (bytes memory) {
        return abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, 0, REF));
    }

    function _refuseSettle(uint256 settlementId, uint64 payment, bytes memory reason) private {
        _refused(PAYING_BANK, abi.encodeCall(vouchers.settle, (PAYABLE, settlementId, payment, REF)), reason);
    }

    /// @dev ROOT and six parts of 100 to 15,099 each; declined, so that all stay with CREDITOR.
    function _cutInto(uint64[6] memory cuts) private returns (uint256[] memory ids) {
        _held();
        ids = new uint256[](7);
        ids[0] = ROOT;
        for (uint256 i = 0; i < 6; i++) {
            ids[i + 1] = 100 + i;
            _offer(CREDITOR, ROOT, ids[i + 1], SUPPLIER, SMALLEST + cuts[i] % 15_000);
            vm.prank(SUPPLIER);
            vouchers.declineOffer(ids[i + 1]);
        }
    }

    function _allocate(uint256[] memory ids, uint64 payment) private view returns (uint64[] memory shares) {
        shares = new uint64[](ids.length);
        uint256[] memory remainders = new uint256[](ids.length);
        uint256 left = payment;
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 exact = uint256(payment) * reader.pieceOf(ids[i]).value;
            (shares[i], remainders[i]) = (uint64(exact / VALUE), exact % VALUE);
            left -= shares[i];
        }
        for (; left > 0; left--) {
            uint256 best;
            for (uint256 i = 1; i < ids.length; i++) {
                if (remainders[i] > remainders[best]) best = i;
            }
            shares[best]++;
            remainders[best] = 0;
        }
    }
}
