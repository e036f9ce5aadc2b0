// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Circulation} from "../../main/solidity/vouchers/Circulation.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice What keeps a piece from being paid, and who ends it: offers, locks, approved financings.
contract HoldsTest is World {
    function test_WhileASettlementWaitsAllHoldsEndInOneBatch() public {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 10_000);
        IVouchers.NewFinancing memory f = _newFinancing(10_000);
        (f.financingId, f.pieceId, f.bank) = (21, 98, _id(BANK_2));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (f)));
        require(_payable().openHolds == 2, "two");
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (PART, 98);
        bytes memory data = abi.encodeCall(vouchers.endHolds, (ids));
        bytes memory reason = abi.encodeWithSelector(Circulation.OfferStillOpen.selector, PART, 20260708, TODAY);
        _refused(PAYING_BANK, data, reason);
        _settle(VALUE);
        vm.expectEmit();
        emit Circulation.OfferExpired(PART, _id(CREDITOR));
        vm.expectEmit();
        emit FinancingMoves.FinancingExpired(21, 98);
        _done(CREDITOR, address(vouchers), data);
        require(_payable().openHolds == 0 && _payable().livePieces == 3, "none");
        _requireDocument(0, 0, 0);
        _done(PAYING_BANK, address(vouchers), data); // passed over: they have ended
        data = abi.encodeCall(vouchers.endHolds, (_one(97)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.UnknownPiece.selector, 97));
    }

    function test_AfterTheDaysToPayAnyParticipantEndsAnApprovedFinancing() public {
        _approved();
        bytes memory data = abi.encodeCall(vouchers.endHolds, (_one(FINANCED)));
        _moveTo(20260706);
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingStillOpen.selector, FINANCING, 20260706, 20260706);
        _refused(DEBTOR_2, data, reason);
        _moveTo(20260707);
        _freeze(FINANCED);
        _refused(DEBTOR_2, data, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        vm.prank(address(operators));
        vouchers.setFrozen(FINANCED, false);
        _freezePayable();
        _refused(DEBTOR_2, data, abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
        vm.prank(address(operators));
        vouchers.setPayableFrozen(PAYABLE, false);
        _done(DEBTOR_2, address(vouchers), data);
        require(_holderOf(FINANCED) == _id(CREDITOR) && _payable().openHolds == 0, "back");
    }

    function test_ASettlementNeitherWaitsForAnApprovedFinancingNorEndsIt() public {
        _approved();
        require(_payable().openHolds == 0, "no hold");
        _settle(VALUE);
        bytes memory data = abi.encodeCall(vouchers.endHolds, (_one(FINANCED)));
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingStillOpen.selector, FINANCING, 20260706, TODAY);
        _refused(PAYING_BANK, data, reason);
        _redeem(ROOT, 70_000);
        _moveTo(20260707);
        _freeze(FINANCED);
        _done(DEBTOR_2, address(vouchers), data);
        require(_holderOf(FINANCED) == _id(CREDITOR) && _payable().openHolds == 0, "back");
    }

    function test_AFrozenFinancingStopsNobodysRepayment() public {
        _approved();
        _freeze(FINANCED);
        _freezePayable();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _moveTo(20260707);
        vm.expectEmit();
        emit FinancingMoves.FinancingUndone(FINANCING, FINANCED, _id(CREDITOR));
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.endHolds, (_one(FINANCED))));
        require(_holderOf(FINANCED) == _id(CREDITOR) && reader.pieceOf(FINANCED).frozen, "back, and still frozen");
        require(_payable().frozen && _payable().openHolds == 0, "no hold");
        _redeem(FINANCED, 30_000);
        require(_payable().state == IVouchers.PayableState.Settled, "everybody is paid");
    }

    function test_AFrozenLockStopsNobodysRepayment() public {
        _locked();
        _freeze(FINANCED);
        _freezePayable();
        _settle(VALUE);
        bytes memory reason = abi.encodeWithSelector(Redemption.HoldsOpen.selector, PAYABLE, 1);
        bytes memory redeem = abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(70_000), 0, REF));
        _refused(PAYING_BANK, redeem, reason);
        _done(DEBTOR_2, address(vouchers), abi.encodeCall(vouchers.endHolds, (_one(FINANCED))));
        _redeem(ROOT, 70_000);
        _redeem(FINANCED, 30_000);
        require(_payable().state == IVouchers.PayableState.Settled, "everybody is paid");
    }

    function test_OnceOverdueAFrozenPieceGoesBackAndIsPaid() public {
        _approved();
        _freeze(FINANCED);
        _moveTo(20261001);
        bytes memory data = abi.encodeCall(vouchers.endHolds, (_one(FINANCED)));
        _refused(SUPPLIER, data, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        _done(SUPPLIER, address(vouchers), data);
        require(_holderOf(FINANCED) == _id(CREDITOR) && reader.pieceOf(FINANCED).frozen, "back, and still frozen");
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeem(FINANCED, 30_000);
        require(_payable().state == IVouchers.PayableState.Settled, "everybody is paid");
    }

    function test_AnInstructedPayoutIsNoHoldEither() public {
        _instructed();
        _settle(VALUE);
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.endHolds, (_one(FINANCED))));
        require(_financing().state == IVouchers.FinancingState.PayoutInstructed, "passed over");
    }

    function test_EndHoldsTakesOneToAHundredPieces() public {
        bytes memory data = abi.encodeCall(vouchers.endHolds, (new uint256[](101)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 101, 100));
        data = abi.encodeCall(vouchers.endHolds, (new uint256[](0)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 0, 100));
    }
}
