// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice What is paid on a piece that a bank has approved and not yet attested to have paid: it has two claimants.
contract ContestedTest is World {
    uint256 private constant OTHER = 31;

    function test_TheShareOfAnApprovedPieceIsKeptApartAndDischargesTheDebtor() public {
        _approved();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        vm.expectEmit();
        emit Redemption.ShareContested(SETTLEMENT, FINANCED, FINANCING, _id(BANK), _id(CREDITOR), 30_000, 0);
        _redeemContested(FINANCED, 30_000);
        _requireBooks(0, VALUE, 0);
        IVouchers.Contested memory kept = reader.contestedOf(SETTLEMENT, FINANCED);
        require(kept.financingId == FINANCING && kept.share == 30_000, "for whom is not known yet");
        require(_payable().contested == 30_000, "kept apart");
        require(_payable().state == IVouchers.PayableState.Settled, "the debtor owes nothing");
        require(!reader.settlementOf(SETTLEMENT).open, "and nothing is left to do for the settlement");
    }

    function test_ThePayoutIsInstructedMeanwhileAndTheShareIsTheBanks() public {
        _approved();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeemContested(FINANCED, 30_000);
        _instruct();
        vm.expectEmit();
        emit FinancingMoves.ShareAwarded(FINANCING, FINANCED, _id(BANK), 30_000);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        vm.expectEmit();
        emit Redemption.ContestedSharePaid(SETTLEMENT, FINANCED, _id(BANK), 30_000);
        _done(PAYING_BANK, address(vouchers), _pay(SETTLEMENT));
        _done(BANK, address(statements), abi.encodeCall(statements.disputeRedemption, (SETTLEMENT, FINANCED)));
    }

    function test_AfterTheDaysToPayTheShareIsTheSuppliersWhoeverAsks() public {
        _approved();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeemContested(FINANCED, 30_000);
        _moveTo(20260707);
        bytes memory instruct = abi.encodeCall(vouchers.instructPayout, (FINANCING));
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.FundingClosed.selector, FINANCING, 20260706, 20260707);
        _refused(BANK, instruct, reason);
        vm.expectEmit();
        emit FinancingMoves.ShareAwarded(FINANCING, FINANCED, _id(CREDITOR), 30_000);
        _done(DEBTOR_2, address(vouchers), abi.encodeCall(vouchers.undoFinancing, (FINANCING)));
        _done(PAYING_BANK, address(vouchers), _pay(SETTLEMENT));
        require(_payable().contested == 0, "paid");
        require(reader.contestedOf(SETTLEMENT, FINANCED).share == 0, "nothing is kept");
        require(reader.contestedOf(SETTLEMENT, ROOT).financingId == 0, "of ROOT nothing ever was");
        _requireBooks(0, VALUE, 0);
    }

    function test_AFlagOnARedeemedPieceKeepsItsShareFromNobody() public {
        _instructed();
        _settle(VALUE);
        _redeem(ROOT, 70_000);
        _redeemContested(FINANCED, 30_000);
        _freeze(FINANCED);
        _freezePayable();
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        _done(PAYING_BANK, address(vouchers), _pay(SETTLEMENT));
        require(_payable().contested == 0, "paid to the supplier");
        require(reader.pieceOf(FINANCED).frozen, "the flag stays");
    }

    function test_WhatIsOwedOnAFrozenPieceIsNotUndoneAround() public {
        _instructed();
        _freeze(FINANCED);
        bytes memory reason = abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED);
        _refused(address(operators), abi.encodeCall(vouchers.undoPayout, (FINANCING)), reason);
    }

    function test_SeveralSettlementsKeepTheirSharesEach() public {
        _instructed();
        _settle(10_000);
        _redeem(ROOT, 7000);
        _redeemContested(FINANCED, 3000);
        vm.prank(PAYING_BANK);
        vouchers.settle(PAYABLE, OTHER, 90_000, REF_2);
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, 63_000, 27_000);
        vm.prank(PAYING_BANK);
        vouchers.redeem(OTHER, ids, shares, 27_000, REF_2);
        require(_payable().contested == 30_000, "of both");
        vm.expectEmit();
        emit FinancingMoves.ShareAwarded(FINANCING, FINANCED, _id(BANK), 30_000);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _done(PAYING_BANK, address(vouchers), _pay(OTHER));
        require(_payable().contested == 3000, "of the first");
        _done(PAYING_BANK, address(vouchers), _pay(SETTLEMENT));
        require(_payable().contested == 0, "of none");
    }

    function test_WhatWasDecidedWhileABatchWasOnItsWayIsLookedAtAgain() public {
        _instructed();
        _settle(VALUE);
        bytes memory onItsWay = _batch(30_000);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        _refused(
            PAYING_BANK, onItsWay, abi.encodeWithSelector(Redemption.ContestedDiffers.selector, SETTLEMENT, 30_000, 0)
        );
        vm.expectEmit();
        emit Redemption.PieceRedeemed(SETTLEMENT, FINANCED, _id(CREDITOR), 30_000, 0);
        _done(PAYING_BANK, address(vouchers), _batch(0));
    }

    function test_NobodyIsPaidWhatHasTwoClaimants() public {
        _approved();
        _settle(VALUE);
        bytes memory reason = abi.encodeWithSelector(Redemption.ContestedDiffers.selector, SETTLEMENT, 0, 30_000);
        _refused(PAYING_BANK, _batch(0), reason);
        reason = abi.encodeWithSelector(Redemption.NothingContested.selector, SETTLEMENT, FINANCED);
        _refused(PAYING_BANK, _pay(SETTLEMENT), reason);
        _done(PAYING_BANK, address(vouchers), _batch(30_000));
        reason = abi.encodeWithSelector(Redemption.StillContested.selector, SETTLEMENT, FINANCED, FINANCING);
        _refused(PAYING_BANK, _pay(SETTLEMENT), reason);
        _instruct();
        _refused(PAYING_BANK, _pay(SETTLEMENT), reason);
    }

    function test_AShareKeptApartIsPaidInBatchesWithAReference() public {
        _approved();
        _settle(VALUE);
        _done(PAYING_BANK, address(vouchers), _batch(30_000));
        bytes memory data = abi.encodeCall(vouchers.payContested, (SETTLEMENT, new uint256[](101), REF));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 101, 100));
        data = abi.encodeCall(vouchers.payContested, (SETTLEMENT, new uint256[](0), REF));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(VoucherState.BatchOutOfRange.selector, 0, 100));
        data = abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), bytes32(0)));
        _refused(PAYING_BANK, data, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        _refused(
            BANK_2, _pay(SETTLEMENT), abi.encodeWithSelector(Redemption.NotPayingBank.selector, PAYABLE, _id(BANK_2))
        );
    }

    function test_AShareOfNothingIsContestedByNobody() public {
        _approved();
        _settle(1);
        vm.expectEmit();
        emit Redemption.PieceRedeemed(SETTLEMENT, FINANCED, _id(BANK), 0, 30_000);
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (FINANCED, ROOT, 0, 1);
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, 0, REF)));
        require(_payable().contested == 0, "nothing is kept");
    }

    // ---------------------------------------------------------------- internal

    function _pay(uint256 settlementId) private view returns (bytes memory) {
        return abi.encodeCall(vouchers.payContested, (settlementId, _one(FINANCED), REF));
    }

    /// @dev Of both pieces, all that is owed.
    function _batch(uint64 contested) private view returns (bytes memory) {
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, 70_000, 30_000);
        return abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, contested, REF));
    }
}
