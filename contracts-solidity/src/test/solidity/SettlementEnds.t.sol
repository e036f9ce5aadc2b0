// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {LimitKinds} from "../../main/solidity/ILimits.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice A settlement has a last day, and ends without its bank.
contract SettlementEndsTest is World {
    uint256 private constant OTHER = 31;

    function test_AfterItsLastDayAnybodyEndsASettlementOfWhichNobodyWasPaid() public {
        _held();
        vm.expectEmit();
        emit Redemption.SettlementOpened(PAYABLE, SETTLEMENT, 40_000, VALUE, 1, REF, 20260706);
        _settle(40_000);
        bytes memory data = abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT));
        _moveTo(20260706);
        bytes memory reason =
            abi.encodeWithSelector(Redemption.SettlementStillOpen.selector, SETTLEMENT, 20260706, 20260706);
        _refused(SUPPLIER, data, reason);
        _moveTo(20260707);
        vm.expectEmit();
        emit Redemption.SettlementExpired(PAYABLE, SETTLEMENT);
        _done(SUPPLIER, address(vouchers), data);
        require(_payable().settlementId == 0 && !reader.settlementOf(SETTLEMENT).open, "ended");
        _requireBooks(VALUE, 0, 0);
        _refused(SUPPLIER, data, abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, SETTLEMENT));
        _refused(
            PAYING_BANK,
            abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(40_000), 0, REF)),
            abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, SETTLEMENT)
        );
        _refused(
            SUPPLIER,
            abi.encodeCall(vouchers.expireSettlement, (OTHER)),
            abi.encodeWithSelector(Redemption.SettlementNotOpen.selector, OTHER)
        );
    }

    function test_ThePaymentOfAnExpiredSettlementSettlesAgain() public {
        _held();
        _settle(40_000);
        _moveTo(20260707);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT)));
        vm.prank(PAYING_BANK);
        vouchers.settle(PAYABLE, OTHER, 40_000, REF);
        vm.prank(PAYING_BANK);
        vouchers.redeem(OTHER, _one(ROOT), _oneShare(40_000), 0, REF);
        _requireBooks(60_000, 40_000, 0);
    }

    function test_OfWhichSomebodyWasPaidItDoesNotExpire() public {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 50_000);
        _accept(SUPPLIER, PART);
        _settle(VALUE);
        _redeem(PART, 50_000);
        _moveTo(20260707);
        _refused(
            SUPPLIER,
            abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT)),
            abi.encodeWithSelector(Redemption.SettlementVisited.selector, SETTLEMENT, 1)
        );
        _redeem(ROOT, 50_000); // late, and welcome
        require(_payable().state == IVouchers.PayableState.Settled, "settled");
    }

    function test_ItsDaysAreThoseInForceWhenItIsOpened() public {
        _held();
        vm.prank(address(operators));
        limits.setLimit(LimitKinds.SETTLEMENT_DAYS, 0, 20260702, 1);
        _settle(1000);
        require(reader.settlementOf(SETTLEMENT).lastDay == 20260706, "of the day before");
    }
}
