// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IParticipants, Roles} from "./IParticipants.sol";
import {Identifiers} from "./Identifiers.sol";

/// @title Participants: the consortium's register of keys, roles and suspensions, kept by its operators.
/// @dev Names are off chain; an id here is a pseudonym.
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
    error SelfSuspension(bytes32 id);

    // ------------------------------------------------------------------ events

    event ParticipantEnrolled(bytes32 indexed id, address key, uint8 roles);
    event ParticipantSuspended(bytes32 indexed id);
    event ParticipantReinstated(bytes32 indexed id);

    // ----------------------------------------------------------------- storage

    struct Participant {
        address key;
        uint8 roles;
        bool suspended;
    }

    mapping(bytes32 id => Participant) private _participants;
    mapping(address key => bytes32 id) private _ids;

    /// @param operatorId the first operator, who enrols everybody else
    constructor(bytes32 operatorId, address operatorKey) {
        _enrol(operatorId, operatorKey, Roles.OPERATOR);
    }

    // ----------------------------------------------------------------- actions

    /// @notice Adds a participant under an id and a key that nobody has or had.
    /// @param roles one or more; a bank has no other
    function enrol(bytes32 id, address key, uint8 roles) external {
        activeIdWith(msg.sender, Roles.OPERATOR);
        _enrol(id, key, roles);
    }

    /// @notice From now on the participant starts nothing; what it holds stays its own and it can be repaid.
    /// @dev An operator cannot suspend itself, so that there is always one who can reinstate.
    function suspend(bytes32 id) external {
        bytes32 operator = activeIdWith(msg.sender, Roles.OPERATOR);
        if (operator == id) revert SelfSuspension(id);
        _setSuspended(id, true);
        emit ParticipantSuspended(id);
    }

    function reinstate(bytes32 id) external {
        activeIdWith(msg.sender, Roles.OPERATOR);
        _setSuspended(id, false);
        emit ParticipantReinstated(id);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 1;
    }

    function idOf(address account) public view returns (bytes32 id) {
        id = _ids[account];
        if (id == 0) revert UnknownAccount(account);
    }

    function activeIdOf(address account) public view returns (bytes32 id) {
        id = idOf(account);
        if (_participants[id].suspended) revert Suspended(id);
    }

    function activeIdWith(address account, uint8 role) public view returns (bytes32 id) {
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

    function accountOf(bytes32 id) external pure returns (address) {
        return Identifiers.accountOf(id);
    }

    // ---------------------------------------------------------------- internal

    function _enrol(bytes32 id, address key, uint8 roles) private {
        Identifiers.requireId(uint256(id));
        if (_participants[id].key != address(0)) revert ParticipantExists(id);
        if (key == address(0) || _ids[key] != 0) revert KeyInUse(key);
        bool known = roles != 0 && roles <= Roles.ALL;
        // One that is bank and supplier could attest a document, finance it and be paid for it alone.
        if (!known || (roles & Roles.BANK != 0 && roles != Roles.BANK)) revert RolesInvalid(roles);

        _participants[id] = Participant(key, roles, false);
        _ids[key] = id;
        emit ParticipantEnrolled(id, key, roles);
    }

    function _setSuspended(bytes32 id, bool suspended) private {
        Participant storage participant = _participants[id];
        if (participant.key == address(0)) revert UnknownParticipant(id);
        if (participant.suspended == suspended) revert StatusUnchanged(id);
        participant.suspended = suspended;
    }
}
