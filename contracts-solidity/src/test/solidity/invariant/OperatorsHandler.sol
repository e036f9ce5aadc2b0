// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../../main/solidity/BusinessDate.sol";
import {Dates} from "../../../main/solidity/Dates.sol";
import {Operators} from "../../../main/solidity/Operators.sol";
import {Participants} from "../../../main/solidity/Participants.sol";
import {vm} from "../support/Vm.sol";

/// @notice Six operators propose, support and cancel acts on themselves and on the date, beside a model that knows only who
/// supported what with which key. Whether a support succeeds and executes is foretold by the model.
contract OperatorsHandler {
    error NotAsForetold(bytes32 actId, bool done, bytes reason);

    uint256 public constant OPERATOR_COUNT = 6;

    struct Proposal {
        bytes32 actId;
        address target;
        bytes data;
        uint256 proposer;
        uint32 lastDay;
        uint32 lastMove;
        Operators.ActState state;
        uint256 executions;
        uint256 countAtExecution;
        uint256 thresholdAtExecution;
    }

    Participants private immutable _participants;
    BusinessDate private immutable _businessDate;
    Operators private immutable _operators;

    Proposal[] private _acts;
    mapping(bytes32 actId => mapping(uint256 operator => address)) private _supportedWith;
    address[6] private _keys;
    bool[6] private _suspended;
    uint256 private _threshold = 1;
    uint160 private _nextKey = 0xF000;

    /// @notice How often each action took effect, and how many different ones did.
    mapping(string action => uint256) public taken;
    uint256 public variety;

    constructor(Participants participants, BusinessDate businessDate, Operators operators, address[6] memory keys) {
        (_participants, _businessDate, _operators, _keys) = (participants, businessDate, operators, keys);
    }

    // ------------------------------------------------------------------ actions

    function propose(uint256 seed) external {
        uint256 by = _activeOperator(seed);
        Proposal memory act;
        act.actId = bytes32(_acts.length + 1);
        (act.target, act.data) = _call(seed >> 8);
        act.proposer = by;
        act.lastDay = Dates.addDays(_businessDate.today(), 30);
        act.lastMove = _businessDate.moves() + 10;
        act.state = Operators.ActState.Waiting;
        bool executes = _threshold == 1;
        if (executes && !_wouldSucceed(act.data)) return;
        _acts.push(act);
        _supportedWith[act.actId][by] = _keys[by];
        vm.prank(_keys[by]);
        _operators.support(act.actId, act.target, act.data);
        if (executes) _executed(_acts.length - 1);
        _took(executes ? "proposeAlone" : "propose");
    }

    function support(uint256 seed) external {
        _support(seed);
    }

    function supportAnother(uint256 seed) external {
        _support(uint256(keccak256(abi.encode(seed))));
    }

    /// @dev Anybody, on any act, with the act's content or another: must do exactly what the model says.
    function attemptSupport(uint256 seed) external {
        if (_acts.length == 0) return;
        Proposal storage act = _acts[(seed >> 8) % _acts.length];
        uint256 by = seed % OPERATOR_COUNT;
        bytes memory data = seed % 7 == 0 ? abi.encodePacked(act.data, uint8(1)) : act.data;
        if (seed % 7 != 0 && _maySupport(act, by)) return; // what may succeed is left to support()
        vm.prank(_keys[by]);
        (bool done, bytes memory reason) =
            address(_operators).call(abi.encodeCall(_operators.support, (act.actId, act.target, data)));
        if (done) revert NotAsForetold(act.actId, done, reason);
        _took("attemptSupport");
    }

    function cancel(uint256 seed) external {
        for (uint256 i = 0; i < _acts.length && i < 8; i++) {
            Proposal storage act = _acts[(seed % _acts.length + i) % _acts.length];
            if (act.state != Operators.ActState.Waiting || _suspended[act.proposer] || seed % 4 != 0) continue;
            vm.prank(_keys[act.proposer]);
            _operators.cancel(act.actId);
            act.state = Operators.ActState.Cancelled;
            _took("cancel");
            return;
        }
    }

    /// @dev By the operator itself; by the operators together it is one of the calls of an act.
    function rotate(uint256 seed) external {
        uint256 by = _activeOperator(seed);
        address key = address(_nextKey++);
        vm.prank(_keys[by]);
        _participants.rotateKey(_id(by), key);
        _keys[by] = key;
        _took("rotate");
    }

    /// @dev A key that was replaced supports nothing and replaces nothing.
    function attemptWithAnOldKey(uint256 seed) external {
        if (_nextKey == 0xF000 || _acts.length == 0) return;
        address key = address(uint160(0xF000 + seed % (_nextKey - 0xF000)));
        for (uint256 i = 0; i < OPERATOR_COUNT; i++) {
            if (_keys[i] == key) return;
        }
        Proposal storage act = _acts[_acts.length - 1];
        vm.prank(key);
        (bool done,) = address(_operators).call(abi.encodeCall(_operators.support, (act.actId, act.target, act.data)));
        vm.prank(key);
        (bool rotated,) = address(_participants).call(abi.encodeCall(_participants.rotateKey, (_id(0), address(1))));
        if (done || rotated) revert NotAsForetold(act.actId, true, "");
        _took("attemptWithAnOldKey");
    }

    // -------------------------------------------------------------------- model

    function actCount() external view returns (uint256) {
        return _acts.length;
    }

    function actAt(uint256 index) external view returns (Proposal memory) {
        return _acts[index];
    }

    function keyOf(uint256 operator) external view returns (address) {
        return _keys[operator];
    }

    function isSuspended(uint256 operator) external view returns (bool) {
        return _suspended[operator];
    }

    function threshold() external view returns (uint256) {
        return _threshold;
    }

    function activeCount() public view returns (uint256 count) {
        for (uint256 i = 0; i < OPERATOR_COUNT; i++) {
            if (!_suspended[i]) count++;
        }
    }

    function _id(uint256 operator) internal pure returns (bytes32) {
        return bytes32((uint256(1) << 100) | (0x0E1 + operator));
    }

    // ----------------------------------------------------------------- internal

    function _support(uint256 seed) private {
        for (uint256 i = 0; i < _acts.length && i < 12; i++) {
            uint256 index = _acts.length - 1 - (seed % 12 + i) % (_acts.length < 12 ? _acts.length : 12);
            Proposal storage act = _acts[index];
            uint256 by = (seed >> 8) % OPERATOR_COUNT;
            if (!_maySupport(act, by)) continue;
            bool executes = _count(act.actId) + 1 >= _threshold;
            bool succeeds = !executes || _wouldSucceed(act.data);
            vm.prank(_keys[by]);
            (bool done, bytes memory reason) =
                address(_operators).call(abi.encodeCall(_operators.support, (act.actId, act.target, act.data)));
            if (done != succeeds) revert NotAsForetold(act.actId, done, reason);
            if (done) {
                if (_supportedWith[act.actId][by] != address(0)) _took("supportAgain");
                _supportedWith[act.actId][by] = _keys[by];
                if (executes) _executed(index);
            }
            _took(!done ? "supportOfWhatFails" : executes ? "supportExecutes" : "supportWaits");
            return;
        }
    }

    function _maySupport(Proposal storage act, uint256 by) private view returns (bool) {
        bool waits = _businessDate.today() <= act.lastDay || _businessDate.moves() <= act.lastMove;
        return act.state == Operators.ActState.Waiting && waits && !_suspended[by]
            && _supportedWith[act.actId][by] != _keys[by];
    }

    function _count(bytes32 actId) private view returns (uint256 count) {
        for (uint256 i = 0; i < OPERATOR_COUNT; i++) {
            if (_supportedWith[actId][i] == _keys[i] && !_suspended[i]) count++;
        }
    }

    /// @dev One of the calls that matter to who may act: threshold, suspension, reinstatement, rotation, and the date.
    function _call(uint256 seed) private returns (address target, bytes memory data) {
        bytes32 id = _id((seed >> 8) % OPERATOR_COUNT);
        target = address(_participants);
        uint256 kind = seed % 6;
        if (kind == 0) {
            data = abi.encodeCall(_participants.suspend, (id));
        } else if (kind == 1 || kind == 5) {
            data = abi.encodeCall(_participants.reinstate, (id));
        } else if (kind == 2) {
            data = abi.encodeCall(_participants.setThreshold, (uint32((seed >> 16) % 5)));
        } else if (kind == 3) {
            data = abi.encodeCall(_participants.rotateKey, (id, address(_nextKey++)));
        } else {
            target = address(_businessDate);
            data = abi.encodeCall(
                _businessDate.advance, (Dates.addDays(_businessDate.today(), (seed >> 16) % 9 == 0 ? 31 : 1))
            );
        }
    }

    function _wouldSucceed(bytes memory data) private view returns (bool) {
        (bytes4 selector, uint256 first) = _parse(data);
        if (selector == _participants.suspend.selector) {
            return !_suspended[_index(first)] && activeCount() > _threshold;
        }
        if (selector == _participants.reinstate.selector) return _suspended[_index(first)];
        if (selector == _participants.setThreshold.selector) return first > 0 && first <= activeCount();
        return selector == _participants.rotateKey.selector || first > _businessDate.today();
    }

    /// @dev Remembers what the execution needed, then lets the model follow.
    function _executed(uint256 index) private {
        Proposal storage act = _acts[index];
        act.state = Operators.ActState.Executed;
        act.executions++;
        (act.countAtExecution, act.thresholdAtExecution) = (_count(act.actId), _threshold);
        (bytes4 selector, uint256 first) = _parse(act.data);
        if (selector == _participants.suspend.selector) {
            _suspended[_index(first)] = true;
            _took("suspended");
        } else if (selector == _participants.reinstate.selector) {
            _suspended[_index(first)] = false;
            _took("reinstated");
        } else if (selector == _participants.setThreshold.selector) {
            _threshold = first;
            _took("thresholdSet");
        } else if (selector == _participants.rotateKey.selector) {
            bytes memory data = act.data;
            uint256 key;
            assembly ("memory-safe") {
                key := mload(add(data, 68))
            }
            _keys[_index(first)] = address(uint160(key));
            _took("rotatedByAct");
        } else {
            _took("advanced");
        }
    }

    function _parse(bytes memory data) private pure returns (bytes4 selector, uint256 first) {
        assembly ("memory-safe") {
            selector := mload(add(data, 32))
            first := mload(add(data, 36))
        }
    }

    function _index(uint256 id) private pure returns (uint256) {
        return (id & 0xFFF) - 0x0E1;
    }

    function _activeOperator(uint256 seed) private view returns (uint256) {
        for (uint256 i = 0; i < OPERATOR_COUNT; i++) {
            if (!_suspended[(seed % OPERATOR_COUNT + i) % OPERATOR_COUNT]) {
                return (seed % OPERATOR_COUNT + i) % OPERATOR_COUNT;
            }
        }
        revert("no active operator");
    }

    function _took(string memory action) private {
        if (taken[action]++ == 0) variety++;
    }
}
