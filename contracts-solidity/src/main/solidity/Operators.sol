// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "./Dates.sol";
import {IBusinessDate} from "./IBusinessDate.sol";
import {IParticipants, Roles} from "./IParticipants.sol";
import {Identifiers} from "./Identifiers.sol";

/// @title Operators: what they may do, they do together. An act is a call of one of our contracts that enough of them support.
/// @dev Participants knows this contract and keeps the threshold. The only contracts called are those named at construction,
/// all of this project and none of them calling back, so nothing re-enters.
contract Operators {
    // ------------------------------------------------------------------ errors

    error ActDiffers(bytes32 actId);
    error ActNotWaiting(bytes32 actId, ActState actual);
    error ActExpired(bytes32 actId, uint32 lastDay, uint32 today);
    error AlreadySupported(bytes32 actId, bytes32 by);
    error NotProposer(bytes32 actId, bytes32 caller);
    error TargetInvalid(address target);
    error DataOutOfRange(uint256 size, uint256 max);

    // ------------------------------------------------------------------ events

    /// @dev Whoever reads it knows all of the act; `by` is its first supporter.
    event ActProposed(
        bytes32 indexed actId, bytes32 indexed by, address target, bytes data, uint32 lastDay, uint32 lastMove
    );
    /// @dev Again by the same operator when it has another key than before.
    event ActSupported(bytes32 indexed actId, bytes32 indexed by);
    event ActExecuted(bytes32 indexed actId);
    event ActCancelled(bytes32 indexed actId);

    // ----------------------------------------------------------------- storage

    enum ActState {
        None,
        Waiting,
        Executed,
        Cancelled
    }

    /// @dev `content` is the hash of target and data.
    struct Act {
        bytes32 content;
        bytes32 proposer;
        uint32 lastDay;
        uint32 lastMove;
        ActState state;
    }

    /// @dev With the key it was given with: who has another key now may not have given it.
    struct Support {
        bytes32 operator;
        address key;
    }

    /// @dev An act waits this many days, and this many moves of the date if that is longer: who supports it later would
    /// support what others may have forgotten, and one date far ahead must not end what was to mend it.
    uint256 private constant DAYS = 30;
    uint32 private constant MOVES = 10;
    /// @dev The longest call an act can be takes 132 bytes.
    uint256 private constant MAX_DATA = 512;

    IParticipants private immutable _participants;
    IBusinessDate private immutable _businessDate;
    mapping(address target => bool) private _targets;
    mapping(bytes32 actId => Act) private _acts;
    mapping(bytes32 actId => Support[]) private _supports;

    /// @param targets the contracts whose functions an act may call, for ever
    constructor(IParticipants participants, IBusinessDate businessDate, address[] memory targets) {
        _participants = participants;
        _businessDate = businessDate;
        for (uint256 i = 0; i < targets.length; i++) {
            if (targets[i].code.length == 0) revert TargetInvalid(targets[i]);
            _targets[targets[i]] = true;
        }
    }

    // ----------------------------------------------------------------- actions

    /// @notice Supports an act; the first support proposes it, and the one that makes them enough executes it. If the call
    /// fails, so does that support, for the reason the call failed.
    /// @param actId chosen by who proposes it
    /// @param target one of the contracts named at construction
    /// @param data the call; everyone who supports an act passes it, so that nobody signs what it has not seen
    function support(bytes32 actId, address target, bytes calldata data) external {
        bytes32 operator = _participants.activeIdWith(msg.sender, Roles.OPERATOR);
        Act storage act = _acts[actId];
        if (act.state == ActState.None) {
            _propose(actId, operator, target, data);
        } else {
            _requireSupportable(actId, act, _contentOf(target, data));
            _addSupport(actId, operator);
            emit ActSupported(actId, operator);
        }
        (, uint32 threshold) = _participants.operatorCounts();
        if (_countOf(actId) >= threshold) _execute(actId, act, target, data);
    }

    /// @notice Who proposed an act takes it back, as long as it waits.
    function cancel(bytes32 actId) external {
        bytes32 caller = _participants.activeIdWith(msg.sender, Roles.OPERATOR);
        Act storage act = _acts[actId];
        if (act.state != ActState.Waiting) revert ActNotWaiting(actId, act.state);
        if (act.proposer != caller) revert NotProposer(actId, caller);
        act.state = ActState.Cancelled;
        emit ActCancelled(actId);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 2;
    }

    function actOf(bytes32 actId) external view returns (Act memory) {
        return _acts[actId];
    }

    /// @notice All who ever supported an act, in their order; whether each still counts is decided when it is executed.
    function supportersOf(bytes32 actId) external view returns (bytes32[] memory ids) {
        Support[] storage given = _supports[actId];
        ids = new bytes32[](given.length);
        for (uint256 i = 0; i < ids.length; i++) {
            ids[i] = given[i].operator;
        }
    }

    // ---------------------------------------------------------------- internal

    function _propose(bytes32 actId, bytes32 operator, address target, bytes calldata data) private {
        Identifiers.requireId(uint256(actId));
        if (!_targets[target]) revert TargetInvalid(target);
        if (data.length < 4 || data.length > MAX_DATA) revert DataOutOfRange(data.length, MAX_DATA);
        uint32 lastDay = Dates.addDays(_businessDate.today(), DAYS);
        if (lastDay > Dates.LAST_DAY) lastDay = Dates.LAST_DAY; // readers know years up to 9999
        uint32 lastMove = _businessDate.moves() + MOVES;
        _acts[actId] = Act(_contentOf(target, data), operator, lastDay, lastMove, ActState.Waiting);
        _supports[actId].push(Support(operator, msg.sender));
        emit ActProposed(actId, operator, target, data, lastDay, lastMove);
    }

    function _requireSupportable(bytes32 actId, Act storage act, bytes32 content) private view {
        if (act.content != content) revert ActDiffers(actId);
        if (act.state != ActState.Waiting) revert ActNotWaiting(actId, act.state);
        uint32 today = _businessDate.today();
        if (today > act.lastDay && _businessDate.moves() > act.lastMove) revert ActExpired(actId, act.lastDay, today);
    }

    /// @dev Once for each key: an operator whose key was replaced supports again, in its old place.
    function _addSupport(bytes32 actId, bytes32 operator) private {
        Support[] storage given = _supports[actId];
        for (uint256 i = 0; i < given.length; i++) {
            if (given[i].operator == operator) {
                if (given[i].key == msg.sender) revert AlreadySupported(actId, operator);
                given[i].key = msg.sender;
                return;
            }
        }
        given.push(Support(operator, msg.sender));
    }

    function _contentOf(address target, bytes calldata data) private pure returns (bytes32) {
        return keccak256(abi.encode(target, data));
    }

    /// @dev Supporters that are active operators with the key they supported it with; a role is never taken away. There are
    /// at most as many as there are operators, whose number Participants bounds.
    function _countOf(bytes32 actId) private view returns (uint256 count) {
        Support[] storage given = _supports[actId];
        for (uint256 i = 0; i < given.length; i++) {
            (address key,, bool suspended) = _participants.participantOf(given[i].operator);
            if (!suspended && key == given[i].key) count++;
        }
    }

    /// @dev Executed before it is called: it cannot be executed again from within.
    function _execute(bytes32 actId, Act storage act, address target, bytes calldata data) private {
        act.state = ActState.Executed;
        (bool done, bytes memory output) = target.call(data);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(output, 32), mload(output))
            }
        }
        emit ActExecuted(actId);
    }
}
