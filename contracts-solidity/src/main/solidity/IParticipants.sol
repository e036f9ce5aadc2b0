// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice Who takes part, with which key and in which roles. Ids are UUIDs in the low 16 bytes; roles are a bit set.
interface IParticipants {
    function enrol(bytes32 id, address key, uint8 roles) external;

    function suspend(bytes32 id) external;

    function reinstate(bytes32 id) external;

    function rotateKey(bytes32 id, address newKey) external;

    function setThreshold(uint32 threshold) external;

    function version() external pure returns (uint32);

    /// @notice The participant behind an address; reverts UnknownAccount.
    function idOf(address account) external view returns (bytes32);

    /// @notice The same, reverts also Suspended: for acts that a suspended participant may not begin.
    function activeIdOf(address account) external view returns (bytes32);

    /// @notice The same, reverts also RoleMissing unless the participant has `role`. For OPERATORS the account must be that of
    /// the contract through which they act together, which is no participant: the answer is then zero.
    function activeIdWith(address account, uint8 role) external view returns (bytes32);

    /// @notice Reverts UnknownParticipant, Suspended or RoleMissing unless `id` may be given something in `role`.
    function requireActive(bytes32 id, uint8 role) external view;

    function participantOf(bytes32 id) external view returns (address key, uint8 roles, bool suspended);

    /// @notice Operators that are not suspended, and how many of them have to support an act.
    function operatorCounts() external view returns (uint32 active, uint32 threshold);

    function accountOf(bytes32 id) external pure returns (address);
}

/// @notice The roles a participant can have, one bit each. A BANK has no other.
library Roles {
    uint8 internal constant ENTERPRISE = 1;
    uint8 internal constant SUPPLIER = 2;
    uint8 internal constant BANK = 4;
    uint8 internal constant OPERATOR = 8;
    uint8 internal constant ALL = 15;
    /// @dev The operators together, by threshold. No participant can have it: who asks for it asks for an executed act.
    uint8 internal constant OPERATORS = 16;
}
