// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice The few Forge cheat codes these tests use; no test library has to be vendored for them.
interface Vm {
    function prank(address sender) external;
    function assume(bool condition) external pure;
    function expectEmit() external;
    function cool(address target) external;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
