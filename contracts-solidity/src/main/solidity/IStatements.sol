// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice What participants say about payables without changing a piece, and which bank may pay a payable.
interface IStatements {
    /// @notice The debtor wants `bank` to pay in place of `instead`, which paid when it asked.
    struct Wish {
        bytes32 bank;
        bytes32 instead;
    }

    function bindReader(address reader) external;

    function askForPayingBank(uint256 payableId, bytes32 bank) external;

    function recordPayment(uint256 financingId, bytes32 paymentRef) external;

    function disputeFunds(uint256 financingId) external;

    function disputeRedemption(uint256 settlementId, uint256 pieceId) external;

    function version() external pure returns (uint32);

    /// @notice The newest wish of a payable's debtor; nothing if it has none.
    function wishOf(uint256 payableId) external view returns (Wish memory);

    /// @notice Reverts unless `bank` may become the paying bank of a payable today.
    /// @return lastDay of the open settlement that it goes on with, or 0 if none is open
    function requirePayingBank(uint256 payableId, bytes32 bank) external view returns (uint32 lastDay);
}
