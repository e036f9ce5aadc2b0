// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice The one clock of every rule. FISCO BCOS block timestamps change unit with a setting, so none is used.
interface IBusinessDate {
    function advance(uint32 day) external;

    function version() external pure returns (uint32);

    /// @notice The consortium's business date, yyyymmdd.
    function today() external view returns (uint32);

    /// @notice How often the date was moved.
    function moves() external view returns (uint32);
}
