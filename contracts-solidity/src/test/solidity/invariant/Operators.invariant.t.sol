// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Operators} from "../../../main/solidity/Operators.sol";
import {World} from "../support/World.sol";
import {vm} from "../support/Vm.sol";
import {OperatorsHandler} from "./OperatorsHandler.sol";

/// @notice What the operators do together, under random proposals, supports, suspensions, rotations and changes of threshold.
contract OperatorsInvariantTest is World {
    error NeverHappened(string action);

    OperatorsHandler private _handler;

    function setUp() public override {
        super.setUp();
        address[6] memory keys;
        for (uint160 i = 0; i < 6; i++) {
            keys[i] = address(0x0E1 + i);
            if (i < 2) continue; // the world has two
            vm.prank(address(operators));
            participants.enrol(_id(keys[i]), keys[i], 8);
        }
        _handler = new OperatorsHandler(participants, businessDate, operators, keys);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    /// @dev A quarter of the runs of elsewhere: each move is foretold by a model, and acts pile up.
    /// forge-config: default.invariant.runs = 64
    function invariant_ActsAreExecutedOnceByEnoughOperatorsOfWhomThereAreEnough() public view {
        _checkOperators();
        uint256 count = _handler.actCount();
        _checkActs(count > 8 ? count - 8 : 0, count);
    }

    /// @dev Counted from the participants, and equal to what the model says happened.
    function _checkOperators() private view {
        uint256 active;
        for (uint256 i = 0; i < 6; i++) {
            bytes32 id = _id(address(uint160(0x0E1 + i)));
            (address key,, bool suspended) = participants.participantOf(id);
            if (!suspended) active++;
            require(key == _handler.keyOf(i) && suspended == _handler.isSuspended(i), "as the acts made it");
            require(participants.idOf(key) == id, "its key stands for it");
        }
        (uint32 counted, uint32 threshold) = participants.operatorCounts();
        require(counted == active && threshold == _handler.threshold(), "counted");
        require(threshold >= 1 && threshold <= active, "threshold");
    }

    function afterInvariant() public view {
        _checkActs(0, _handler.actCount());
    }

    function test_EveryActionTakesEffectInALongRun() public {
        bytes4[7] memory moves = [
            _handler.propose.selector,
            _handler.support.selector,
            _handler.supportAnother.selector,
            _handler.attemptSupport.selector,
            _handler.cancel.selector,
            _handler.rotate.selector,
            _handler.attemptWithAnOldKey.selector
        ];
        for (uint256 i = 0; i < 3000; i++) {
            uint256 random = uint256(keccak256(abi.encode("operators", i)));
            (bool done, bytes memory reason) =
                address(_handler).call(abi.encodeWithSelector(moves[random % moves.length], random >> 8));
            if (!done) revert Failed(reason);
        }
        _checkOperators();
        afterInvariant();
        string[14] memory actions = [
            "proposeAlone",
            "propose",
            "supportWaits",
            "supportExecutes",
            "supportOfWhatFails",
            "supportAgain",
            "attemptSupport",
            "cancel",
            "rotate",
            "attemptWithAnOldKey",
            "suspended",
            "reinstated",
            "thresholdSet",
            "rotatedByAct"
        ];
        for (uint256 i = 0; i < actions.length; i++) {
            if (_handler.taken(actions[i]) == 0) revert NeverHappened(actions[i]);
        }
        require(_handler.variety() == actions.length + 1, "and the date was moved");
    }

    /// @dev Executed once, by as many as were needed then; supporters are distinct operators.
    function _checkActs(uint256 from, uint256 to) private view {
        for (uint256 i = from; i < to; i++) {
            OperatorsHandler.Proposal memory act = _handler.actAt(i);
            require(operators.actOf(act.actId).state == act.state, "state");
            if (act.state == Operators.ActState.Executed) {
                require(act.executions == 1, "executed once");
                require(act.countAtExecution >= act.thresholdAtExecution, "never below the threshold");
            } else {
                require(act.executions == 0, "not executed");
            }
            bytes32[] memory ids = operators.supportersOf(act.actId);
            require(ids.length >= 1 && ids.length <= 6, "supporters");
            for (uint256 j = 0; j < ids.length; j++) {
                for (uint256 k = 0; k < j; k++) {
                    require(ids[j] != ids[k], "nobody twice");
                }
            }
        }
    }
}
