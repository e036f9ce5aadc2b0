// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IParticipants, Roles} from "./IParticipants.sol";
import {Identifiers} from "./Identifiers.sol";

/// @title Participants: the consortium's register of keys, roles and suspensions, kept by its operators together.
/// @dev Names are off chain; an id here is a pseudonym. Invariant: 1 <= threshold <= active operators <= MAX_OPERATORS.
contract Participants is IParticipants {
    // ------------------------------------------------------------------ errors

    error UnknownAccount(address account);
    error UnknownParticipant(bytes32 id);
    error Suspended(bytes32 id);
    error RoleMissing(bytes32 id, uint8 role);
    error ParticipantExists(bytes32 id);
    error KeyInUse(address key);
    error RolesInvalid(uint8 roles);
    error StatusUnchanged(bytes32 id);
    error NotOneself(bytes32 id, address account);
    error TooManyOperators(uint256 max);
    error TooFewOperators(uint32 active, uint32 threshold);
    error ThresholdOutOfRange(uint32 threshold, uint32 active);
    error GovernanceInvalid(address governance);
    error GovernanceAlreadyBound(address governance);

    // ------------------------------------------------------------------ events

    event ParticipantEnrolled(bytes32 indexed id, address key, uint8 roles);
    event ParticipantSuspended(bytes32 indexed id);
    event ParticipantReinstated(bytes32 indexed id);
    event KeyRotated(bytes32 indexed id, address oldKey, address newKey);
    event ThresholdChanged(uint32 from, uint32 to);
    event GovernanceBound(address governance);

    // ----------------------------------------------------------------- storage

    struct Participant {
        address key;
        uint8 roles;
        bool suspended;
    }

    /// @dev Bounds the loop over those who support an act. Suspended ones count: they may be reinstated.
    uint32 private constant MAX_OPERATORS = 32;

    mapping(bytes32 id => Participant) private _participants;
    /// @dev Keeps the keys a participant had: they belong to nobody else, and stand for nobody any more.
    mapping(address key => bytes32 id) private _ids;

    /// @notice The contract through which the operators act together; it is no participant.
    address public governance;
    uint32 private _operators;
    uint32 private _activeOperators;
    uint32 private _threshold = 1;

    /// @param operatorId the first operator; alone it is the operators together
    constructor(bytes32 operatorId, address operatorKey) {
        _enrol(operatorId, operatorKey, Roles.OPERATOR);
    }

    // ----------------------------------------------------------------- actions

    /// @notice Names the contract through which the operators act together; once, by the first operator, who is alone until
    /// then because nobody can be enrolled.
    function bindGovernance(address governance_) external {
        activeIdWith(msg.sender, Roles.OPERATOR);
        if (governance != address(0)) revert GovernanceAlreadyBound(governance);
        if (governance_.code.length == 0 || _ids[governance_] != 0) revert GovernanceInvalid(governance_);
        governance = governance_;
        emit GovernanceBound(governance_);
    }

    /// @notice Adds a participant under an id and a key that nobody has or had.
    /// @param roles one or more; a bank has no other
    function enrol(bytes32 id, address key, uint8 roles) external {
        activeIdWith(msg.sender, Roles.OPERATORS);
        _enrol(id, key, roles);
    }

    /// @notice From now on the participant starts nothing; what it holds stays its own and it can be repaid.
    /// @dev There are always enough operators left to reinstate it.
    function suspend(bytes32 id) external {
        activeIdWith(msg.sender, Roles.OPERATORS);
        if (_setSuspended(id, true)) {
            uint32 active = --_activeOperators;
            if (active < _threshold) revert TooFewOperators(active, _threshold);
        }
        emit ParticipantSuspended(id);
    }

    function reinstate(bytes32 id) external {
        activeIdWith(msg.sender, Roles.OPERATORS);
        if (_setSuspended(id, false)) _activeOperators++;
        emit ParticipantReinstated(id);
    }

    /// @notice Replaces a participant's key: by itself with the key it has, or by the operators together if that is lost or
    /// stolen. Nothing it holds moves. The old key stands for nobody from here on, and is never anybody's again.
    function rotateKey(bytes32 id, address newKey) external {
        if (msg.sender != governance && activeIdOf(msg.sender) != id) revert NotOneself(id, msg.sender);
        Participant storage participant = _participants[id];
        address oldKey = participant.key;
        if (oldKey == address(0)) revert UnknownParticipant(id);
        _takeKey(id, newKey);
        participant.key = newKey;
        emit KeyRotated(id, oldKey, newKey);
    }

    /// @notice How many operators have to support an act from now on; at most as many as are active.
    function setThreshold(uint32 threshold) external {
        activeIdWith(msg.sender, Roles.OPERATORS);
        if (threshold == 0 || threshold > _activeOperators) revert ThresholdOutOfRange(threshold, _activeOperators);
        emit ThresholdChanged(_threshold, threshold);
        _threshold = threshold;
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 2;
    }

    function idOf(address account) public view returns (bytes32 id) {
        id = _ids[account];
        if (id == 0 || _participants[id].key != account) revert UnknownAccount(account);
    }

    function activeIdOf(address account) public view returns (bytes32 id) {
        id = idOf(account);
        if (_participants[id].suspended) revert Suspended(id);
    }

    /// @dev OPERATORS is a role that no participant has: contracts ask for it as for any other.
    function activeIdWith(address account, uint8 role) public view returns (bytes32 id) {
        if (role == Roles.OPERATORS && account == governance) return 0;
        id = activeIdOf(account);
        if (_participants[id].roles & role == 0) revert RoleMissing(id, role);
    }

    function requireActive(bytes32 id, uint8 role) external view {
        Participant storage participant = _participants[id];
        if (participant.key == address(0)) revert UnknownParticipant(id);
        if (participant.suspended) revert Suspended(id);
        if (participant.roles & role == 0) revert RoleMissing(id, role);
    }

    function participantOf(bytes32 id) external view returns (address key, uint8 roles, bool suspended) {
        Participant storage participant = _participants[id];
        if (participant.key == address(0)) revert UnknownParticipant(id);
        return (participant.key, participant.roles, participant.suspended);
    }

    function operatorCounts() external view returns (uint32 active, uint32 threshold) {
        return (_activeOperators, _threshold);
    }

    function accountOf(bytes32 id) external pure returns (address) {
        return Identifiers.accountOf(id);
    }

    // ---------------------------------------------------------------- internal

    function _enrol(bytes32 id, address key, uint8 roles) private {
        Identifiers.requireId(uint256(id));
        if (_participants[id].key != address(0)) revert ParticipantExists(id);
        bool known = roles != 0 && roles <= Roles.ALL;
        // One that is bank and supplier could attest a document, finance it and be paid for it alone.
        if (!known || (roles & Roles.BANK != 0 && roles != Roles.BANK)) revert RolesInvalid(roles);
        if (roles & Roles.OPERATOR != 0) {
            if (_operators == MAX_OPERATORS) revert TooManyOperators(MAX_OPERATORS);
            _operators++;
            _activeOperators++;
        }

        _takeKey(id, key);
        _participants[id] = Participant(key, roles, false);
        emit ParticipantEnrolled(id, key, roles);
    }

    /// @dev Whoever held the key of the governance contract's address would be the operators and a participant at once.
    function _takeKey(bytes32 id, address key) private {
        if (key == address(0) || key == governance || _ids[key] != 0) revert KeyInUse(key);
        _ids[key] = id;
    }

    /// @return isOperator whether the number of active operators changes with it
    function _setSuspended(bytes32 id, bool suspended) private returns (bool isOperator) {
        Participant storage participant = _participants[id];
        if (participant.key == address(0)) revert UnknownParticipant(id);
        if (participant.suspended == suspended) revert StatusUnchanged(id);
        participant.suspended = suspended;
        return participant.roles & Roles.OPERATOR != 0;
    }
}
