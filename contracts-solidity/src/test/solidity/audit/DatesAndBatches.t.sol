// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../../main/solidity/BusinessDate.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {Operators} from "../../../main/solidity/Operators.sol";
import {Participants} from "../../../main/solidity/Participants.sol";
import {Erc3525Reads} from "../../../main/solidity/vouchers/Erc3525Reads.sol";
import {World} from "../support/World.sol";
import {vm} from "../support/Vm.sol";

/// @notice What a hostile reading found, turned round: the attacks of then, and how each ends now. Numbers as in the reading.
contract DatesAndBatchesTest is World {
    bytes32 private constant ACT = bytes32(uint256(500));

    // 14: a date far ahead ended the platform
    function test_14_OneWrongDateEndsNothing() public {
        BusinessDate production = new BusinessDate(participants, TODAY, 31);
        address[] memory targets = new address[](2);
        (targets[0], targets[1]) = (address(participants), address(production));
        Operators together = new Operators(participants, production, targets);
        vm.prank(address(operators));
        participants.setThreshold(2);
        bytes memory suspend = abi.encodeCall(
            together.support, (ACT, address(participants), abi.encodeCall(participants.suspend, (_id(BANK))))
        );
        _done(OPERATOR, address(together), suspend);
        _refused(
            address(operators),
            address(production),
            abi.encodeCall(production.advance, (99991231)),
            abi.encodeWithSelector(BusinessDate.DateTooFarAhead.selector, 99991231, 20260801)
        );
        _done(address(operators), address(production), abi.encodeCall(production.advance, (20260801)));
        require(production.today() > together.actOf(ACT).lastDay, "a month was skipped, the thirty days with it");
        // It reaches its call, which only the operators of this consortium may make.
        _refused(
            OPERATOR_2,
            address(together),
            suspend,
            abi.encodeWithSelector(Participants.UnknownAccount.selector, address(together))
        );
    }

    // 14: and at the end of time the operators still act
    function test_14b_AnActIsProposedOnTheLastDaysThereAre() public {
        BusinessDate late = new BusinessDate(participants, 99991215, 31);
        address[] memory targets = new address[](1);
        targets[0] = address(late);
        Operators together = new Operators(participants, late, targets);
        vm.prank(address(operators));
        participants.setThreshold(2);
        bytes memory advance =
            abi.encodeCall(together.support, (ACT, address(late), abi.encodeCall(late.advance, (99991216))));
        _done(OPERATOR, address(together), advance);
        require(together.actOf(ACT).lastDay == 99991231, "the last day there is");
    }

    // 16: one offer withdrawn in time failed a whole batch
    function test_16_OneWithdrawalFailsNoBatchOfHolds() public {
        _held();
        uint256[] memory ids = new uint256[](3);
        for (uint256 i = 0; i < 3; i++) {
            ids[i] = 100 + i;
            _offer(CREDITOR, ROOT, ids[i], SUPPLIER, 1000);
        }
        _settle(VALUE);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.withdrawOffer, (102)));
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.endHolds, (ids)));
        require(_payable().openHolds == 0, "the others ended");
    }

    // 16: nor does a payable that another marked overdue, or that was paid meanwhile
    function test_16b_OnePaymentFailsNoBatchOfOverduePayables() public {
        _held();
        IVouchers.NewPayable memory second = _newPayable();
        (second.payableId, second.rootId) = (2, 50);
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (second)));
        _accept(CREDITOR, 50);
        _settle(VALUE);
        _redeem(ROOT, VALUE);
        _moveTo(20261001);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (PAYABLE, 2, 2);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (ids)));
        require(_payable().state == IVouchers.PayableState.Settled, "paid");
        require(reader.payableOf(2).state == IVouchers.PayableState.Overdue, "overdue");
    }

    // 19: ERC-721 says that the zero address has no balance to ask for
    function test_19_ReadsAnswerAsTheirStandardsSay() public view {
        bytes4 id = bytes4(keccak256("valueDecimals()")) ^ bytes4(keccak256("balanceOf(uint256)"))
            ^ bytes4(keccak256("slotOf(uint256)")) ^ bytes4(keccak256("approve(uint256,address,uint256)"))
            ^ bytes4(keccak256("allowance(uint256,address)"))
            ^ bytes4(keccak256("transferFrom(uint256,uint256,uint256)"))
            ^ bytes4(keccak256("transferFrom(uint256,address,uint256)"));
        require(id == 0xd5358140 && vouchers.supportsInterface(id), "ERC-3525");
        try vouchers.balanceOf(address(0)) returns (uint256) {
            revert("answered");
        } catch (bytes memory reason) {
            bytes4 asked = bytes4(keccak256("balanceOf(address)"));
            require(
                keccak256(reason) == keccak256(abi.encodeWithSelector(Erc3525Reads.NotSupported.selector, asked)), "why"
            );
        }
    }

    // 23: whose key was replaced could never support again, and an act died of it
    function test_23_WithItsNewKeyAnOperatorSupportsAgain() public {
        vm.prank(address(operators));
        participants.setThreshold(2);
        bytes memory data = abi.encodeCall(
            operators.support, (ACT, address(businessDate), abi.encodeCall(businessDate.advance, (20260702)))
        );
        _done(OPERATOR, address(operators), data);
        vm.prank(OPERATOR);
        participants.rotateKey(_id(OPERATOR), address(0xE11));
        vm.expectEmit();
        emit Operators.ActSupported(ACT, _id(OPERATOR));
        _done(address(0xE11), address(operators), data);
        require(businessDate.today() == TODAY && operators.supportersOf(ACT).length == 1, "one, once");
        _refused(
            address(0xE11),
            address(operators),
            data,
            abi.encodeWithSelector(Operators.AlreadySupported.selector, ACT, _id(OPERATOR))
        );
        _done(OPERATOR_2, address(operators), data);
        require(businessDate.today() == 20260702, "two of two");
    }
}
