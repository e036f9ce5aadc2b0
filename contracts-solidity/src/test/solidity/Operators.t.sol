// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../main/solidity/BusinessDate.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Roles} from "../../main/solidity/IParticipants.sol";
import {Operators} from "../../main/solidity/Operators.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice Three operators, of whom two have to support an act.
abstract contract ThreeOperators is World {
    bytes32 internal constant ACT = bytes32(uint256(500));
    address internal constant OPERATOR_3 = address(0x0E3);

    function setUp() public virtual override {
        super.setUp();
        _together(address(participants), abi.encodeCall(participants.enrol, (_id(OPERATOR_3), OPERATOR_3, 8)));
        _together(address(participants), abi.encodeCall(participants.setThreshold, (2)));
    }

    function _together(address target, bytes memory data) internal {
        _done(address(operators), target, data);
    }

    function _advance() internal view returns (bytes memory) {
        return abi.encodeCall(businessDate.advance, (20260702));
    }

    function _support(bytes32 actId, address target, bytes memory data) internal view returns (bytes memory) {
        return abi.encodeCall(operators.support, (actId, target, data));
    }

    function _supportAdvance() internal view returns (bytes memory) {
        return _support(ACT, address(businessDate), _advance());
    }

    function _supports(address operator, bytes memory data) internal {
        _done(operator, address(operators), data);
    }

    function _refuse(address operator, bytes memory data, bytes memory reason) internal {
        _refused(operator, address(operators), data, reason);
    }

    function _stateOfAct() internal view returns (Operators.ActState) {
        return operators.actOf(ACT).state;
    }
}

contract ActsTest is ThreeOperators {
    function test_AnActIsProposedSupportedAndExecutedByTheLastSupportNeeded() public {
        vm.expectEmit();
        emit Operators.ActProposed(ACT, _id(OPERATOR), address(businessDate), _advance(), 20260731, 10);
        _supports(OPERATOR, _supportAdvance());
        require(businessDate.today() == TODAY && _stateOfAct() == Operators.ActState.Waiting, "one of two");
        vm.expectEmit();
        emit Operators.ActSupported(ACT, _id(OPERATOR_2));
        vm.expectEmit();
        emit BusinessDate.BusinessDateAdvanced(TODAY, 20260702);
        vm.expectEmit();
        emit Operators.ActExecuted(ACT);
        _supports(OPERATOR_2, _supportAdvance());
        require(businessDate.today() == 20260702 && _stateOfAct() == Operators.ActState.Executed, "two of two");
        bytes32[] memory ids = operators.supportersOf(ACT);
        require(ids.length == 2 && ids[0] == _id(OPERATOR) && ids[1] == _id(OPERATOR_2), "supporters in order");
        require(operators.actOf(ACT).proposer == _id(OPERATOR) && operators.version() == 2, "proposer");
    }

    function test_WithAThresholdOfOneTheProposalExecutes() public {
        _together(address(participants), abi.encodeCall(participants.setThreshold, (1)));
        _supports(OPERATOR, _supportAdvance());
        require(businessDate.today() == 20260702, "alone");
    }

    function test_NobodySupportsTwice() public {
        _supports(OPERATOR, _supportAdvance());
        bytes memory reason = abi.encodeWithSelector(Operators.AlreadySupported.selector, ACT, _id(OPERATOR));
        _refuse(OPERATOR, _supportAdvance(), reason);
        require(businessDate.today() == TODAY, "one is not two");
    }

    function test_WhoeverSupportsPassesTheSameContent() public {
        _supports(OPERATOR, _supportAdvance());
        bytes memory reason = abi.encodeWithSelector(Operators.ActDiffers.selector, ACT);
        bytes memory another = abi.encodeCall(businessDate.advance, (20260703));
        _refuse(OPERATOR_2, _support(ACT, address(businessDate), another), reason);
        _refuse(OPERATOR_2, _support(ACT, address(limits), _advance()), reason);
        require(operators.supportersOf(ACT).length == 1, "no support");
    }

    function test_AnActIsExecutedOnce() public {
        _supports(OPERATOR, _supportAdvance());
        _supports(OPERATOR_2, _supportAdvance());
        bytes memory reason = abi.encodeWithSelector(Operators.ActNotWaiting.selector, ACT, Operators.ActState.Executed);
        _refuse(OPERATOR_3, _supportAdvance(), reason);
        _refuse(OPERATOR, abi.encodeCall(operators.cancel, (ACT)), reason);
    }

    function test_ACancelledActIsNotSupported() public {
        _supports(OPERATOR, _supportAdvance());
        bytes memory reason = abi.encodeWithSelector(Operators.NotProposer.selector, ACT, _id(OPERATOR_2));
        _refuse(OPERATOR_2, abi.encodeCall(operators.cancel, (ACT)), reason);
        vm.expectEmit();
        emit Operators.ActCancelled(ACT);
        _supports(OPERATOR, abi.encodeCall(operators.cancel, (ACT)));
        reason = abi.encodeWithSelector(Operators.ActNotWaiting.selector, ACT, Operators.ActState.Cancelled);
        _refuse(OPERATOR_2, _supportAdvance(), reason);
        reason = abi.encodeWithSelector(Operators.ActNotWaiting.selector, bytes32(uint256(9)), Operators.ActState.None);
        _refuse(OPERATOR, abi.encodeCall(operators.cancel, (bytes32(uint256(9)))), reason);
    }

    function test_AnActExpiresAfterThirtyDaysAndTenMovesOfTheDate() public {
        bytes memory freeze = abi.encodeCall(participants.suspend, (_id(BANK)));
        _supports(OPERATOR, _support(ACT, address(participants), freeze));
        _supports(OPERATOR, _support(bytes32(uint256(501)), address(participants), freeze));
        _moveTo(20261001);
        for (uint32 day = 20261002; day <= 20261010; day++) {
            _moveTo(day);
        }
        _supports(OPERATOR_2, _support(ACT, address(participants), freeze)); // long past the thirty days, at the tenth move
        _moveTo(20261011);
        bytes memory reason =
            abi.encodeWithSelector(Operators.ActExpired.selector, bytes32(uint256(501)), 20260731, 20261011);
        _refuse(OPERATOR_2, _support(bytes32(uint256(501)), address(participants), freeze), reason);
    }

    function test_WithinThirtyDaysTheMovesAreNotCounted() public {
        bytes memory suspend = abi.encodeCall(participants.suspend, (_id(BANK)));
        _supports(OPERATOR, _support(ACT, address(participants), suspend));
        for (uint32 day = 20260702; day <= 20260731; day++) {
            _moveTo(day);
        }
        _supports(OPERATOR_2, _support(ACT, address(participants), suspend));
        require(_stateOfAct() == Operators.ActState.Executed, "executed on its last day");
    }

    /// @dev The support is not recorded either, so that it can be given again when the call would succeed.
    function test_IfTheCallFailsItsReasonComesThroughAndTheActWaits() public {
        bytes memory reinstate = abi.encodeCall(participants.reinstate, (_id(BANK)));
        bytes memory data = _support(ACT, address(participants), reinstate);
        _supports(OPERATOR, data);
        _refuse(OPERATOR_2, data, abi.encodeWithSelector(Participants.StatusUnchanged.selector, _id(BANK)));
        require(operators.supportersOf(ACT).length == 1 && _stateOfAct() == Operators.ActState.Waiting, "waits");
        _suspend(BANK);
        _supports(OPERATOR_2, data);
        require(participants.activeIdOf(BANK) == _id(BANK), "reinstated");
    }

    function test_TheSupportOfASuspendedOperatorDoesNotCount() public {
        _supports(OPERATOR, _supportAdvance());
        _suspend(OPERATOR);
        _supports(OPERATOR_2, _supportAdvance());
        require(businessDate.today() == TODAY, "one active of two");
        _reinstate(OPERATOR);
        _supports(OPERATOR_3, _supportAdvance());
        require(businessDate.today() == 20260702, "three");
    }

    function test_ASupportGivenWithAKeyReplacedSinceDoesNotCount() public {
        _supports(OPERATOR, _supportAdvance());
        _together(address(participants), abi.encodeCall(participants.rotateKey, (_id(OPERATOR), address(0x0EE))));
        _supports(OPERATOR_2, _supportAdvance());
        require(businessDate.today() == TODAY, "whoever held the old key may have given it");
        bytes memory reason = abi.encodeWithSelector(Operators.AlreadySupported.selector, ACT, _id(OPERATOR_2));
        _refuse(OPERATOR_2, _supportAdvance(), reason);
        _supports(OPERATOR_3, _supportAdvance());
        require(businessDate.today() == 20260702, "two with their keys");
    }

    function test_OnlyContractsNamedAtDeploymentAreCalled() public {
        address[3] memory others = [address(operators), address(auditAnchor), STRANGER];
        for (uint256 i = 0; i < others.length; i++) {
            bytes memory reason = abi.encodeWithSelector(Operators.TargetInvalid.selector, others[i]);
            _refuse(OPERATOR, _support(ACT, others[i], _advance()), reason);
        }
        address[] memory targets = new address[](1);
        targets[0] = STRANGER;
        try new Operators(participants, businessDate, targets) {
            revert("an account without code was named");
        } catch (bytes memory reason) {
            bytes memory expected = abi.encodeWithSelector(Operators.TargetInvalid.selector, STRANGER);
            require(keccak256(reason) == keccak256(expected), "reason");
        }
    }

    function test_ACallHasASelectorAndAtMostFiveHundredAndTwelveBytes() public {
        bytes memory reason = abi.encodeWithSelector(Operators.DataOutOfRange.selector, 3, 512);
        _refuse(OPERATOR, _support(ACT, address(limits), new bytes(3)), reason);
        reason = abi.encodeWithSelector(Operators.DataOutOfRange.selector, 513, 512);
        _refuse(OPERATOR, _support(ACT, address(limits), new bytes(513)), reason);
        _supports(OPERATOR, _support(ACT, address(limits), new bytes(512)));
    }

    function test_AnActHasTheIdOfAUuid() public {
        bytes memory reason = abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0);
        _refuse(OPERATOR, _support(0, address(businessDate), _advance()), reason);
        uint256 wide = 1 << 128;
        reason = abi.encodeWithSelector(Identifiers.IdInvalid.selector, wide);
        _refuse(OPERATOR, _support(bytes32(wide), address(businessDate), _advance()), reason);
    }

    /// @dev What the operators together may do is what asks for OPERATORS, and nothing that a participant does.
    function test_TheOperatorsTogetherAreNoParticipant() public {
        bytes memory unknown = abi.encodeWithSelector(Participants.UnknownAccount.selector, address(operators));
        bytes[3] memory calls = [
            abi.encodeCall(vouchers.issue, (_newPayable())),
            abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))),
            abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF))
        ];
        for (uint256 i = 0; i < calls.length; i++) {
            bytes memory data = _support(ACT, address(vouchers), calls[i]);
            if (i == 0) _supports(OPERATOR, data);
            else _supports(OPERATOR, _support(bytes32(600 + i), address(vouchers), calls[i]));
            _refused(address(operators), calls[i], unknown);
        }
        _refuse(OPERATOR_2, _support(ACT, address(vouchers), calls[0]), unknown);
        bytes memory enrol = abi.encodeCall(participants.enrol, (bytes32(uint256(7)), address(operators), 1));
        bytes memory inUse = abi.encodeWithSelector(Participants.KeyInUse.selector, address(operators));
        _refused(address(operators), address(participants), enrol, inUse);
        bytes memory rotate = abi.encodeCall(participants.rotateKey, (_id(BANK), address(operators)));
        _refused(BANK, address(participants), rotate, inUse);
    }
}

contract ThresholdTest is ThreeOperators {
    function test_TheThresholdIsOneToTheNumberOfActiveOperators() public {
        _refuseThreshold(0);
        _refuseThreshold(4);
        vm.expectEmit();
        emit Participants.ThresholdChanged(2, 3);
        _together(address(participants), abi.encodeCall(participants.setThreshold, (3)));
        (uint32 active, uint32 threshold) = participants.operatorCounts();
        require(active == 3 && threshold == 3, "three of three");
    }

    function test_NoSuspensionLeavesFewerOperatorsThanTheThreshold() public {
        _suspend(OPERATOR_3);
        bytes memory reason = abi.encodeWithSelector(Participants.TooFewOperators.selector, 1, 2);
        _refused(
            address(operators), address(participants), abi.encodeCall(participants.suspend, (_id(OPERATOR))), reason
        );
        _suspend(BANK); // no operator: not counted
        _reinstate(BANK);
        (uint32 active,) = participants.operatorCounts();
        require(active == 2, "two");
        _reinstate(OPERATOR_3);
        (active,) = participants.operatorCounts();
        require(active == 3, "three");
    }

    function test_TheLastOperatorIsNotSuspended() public {
        Participants alone = new Participants(_id(OPERATOR), OPERATOR);
        vm.prank(OPERATOR);
        alone.bindGovernance(address(operators));
        bytes memory reason = abi.encodeWithSelector(Participants.TooFewOperators.selector, 0, 1);
        _refused(address(operators), address(alone), abi.encodeCall(alone.suspend, (_id(OPERATOR))), reason);
    }

    function test_ThereAreAtMostThirtyTwoOperators() public {
        for (uint160 i = 4; i <= 32; i++) {
            _together(address(participants), _enrolOperator(address(0x700 + i)));
        }
        _suspend(OPERATOR_3); // still one of them
        bytes memory reason = abi.encodeWithSelector(Participants.TooManyOperators.selector, 32);
        _refused(address(operators), address(participants), _enrolOperator(address(0x7FF)), reason);
        (uint32 active,) = participants.operatorCounts();
        require(active == 31, "32 less one suspended");
    }

    /// @dev The dearest support there is: the last of 32 whose supports all count.
    function test_ThirtyTwoOperatorsActTogether() public {
        for (uint160 i = 4; i <= 32; i++) {
            _together(address(participants), _enrolOperator(address(0x700 + i)));
        }
        _together(address(participants), abi.encodeCall(participants.setThreshold, (32)));
        _supports(OPERATOR, _supportAdvance());
        _supports(OPERATOR_2, _supportAdvance());
        _supports(OPERATOR_3, _supportAdvance());
        for (uint160 i = 4; i <= 32; i++) {
            require(businessDate.today() == TODAY, "not before all");
            uint256 before = gasleft();
            _supports(address(0x700 + i), _supportAdvance());
            require(before - gasleft() < 10_000_000, "a fraction of a transaction");
        }
        require(businessDate.today() == 20260702, "all");
    }

    function test_TheContractOfTheOperatorsIsBoundOnceAndIsNoParticipant() public {
        bytes memory again = abi.encodeCall(participants.bindGovernance, (address(vouchers)));
        bytes memory reason = abi.encodeWithSelector(Participants.GovernanceAlreadyBound.selector, address(operators));
        _refused(OPERATOR, address(participants), again, reason);
        Participants alone = new Participants(_id(OPERATOR), OPERATOR);
        _refused(
            OPERATOR,
            address(alone),
            abi.encodeCall(alone.bindGovernance, (SUPPLIER)),
            abi.encodeWithSelector(Participants.GovernanceInvalid.selector, SUPPLIER)
        );
        Participants ofAContract = new Participants(_id(OPERATOR), address(vouchers));
        _refused(
            address(vouchers),
            address(ofAContract),
            abi.encodeCall(alone.bindGovernance, (address(vouchers))),
            abi.encodeWithSelector(Participants.GovernanceInvalid.selector, address(vouchers))
        );
        vm.expectEmit();
        emit Participants.GovernanceBound(address(operators));
        _done(OPERATOR, address(alone), abi.encodeCall(alone.bindGovernance, (address(operators))));
        require(alone.governance() == address(operators), "bound");
    }

    function test_BeforeTheContractIsBoundNobodyIsEnrolled() public {
        Participants alone = new Participants(_id(OPERATOR), OPERATOR);
        bytes memory reason = abi.encodeWithSelector(Participants.RoleMissing.selector, _id(OPERATOR), Roles.OPERATORS);
        bytes memory enrol = abi.encodeCall(alone.enrol, (bytes32(uint256(7)), address(7), 2));
        _refused(OPERATOR, address(alone), enrol, reason);
    }

    function _enrolOperator(address key) private view returns (bytes memory) {
        return abi.encodeCall(participants.enrol, (_id(key), key, 8));
    }

    function _refuseThreshold(uint32 threshold) private {
        bytes memory reason = abi.encodeWithSelector(Participants.ThresholdOutOfRange.selector, threshold, 3);
        bytes memory data = abi.encodeCall(participants.setThreshold, (threshold));
        _refused(address(operators), address(participants), data, reason);
    }
}
