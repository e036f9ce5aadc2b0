// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice What participants say about payables without changing a piece, and which bank may pay a payable.
interface IStatements {
    function bindReader(address reader) external;

    function askForPayingBank(uint256 payableId, bytes32 bank) external;

    function recordPayment(uint256 financingId, bytes32 paymentRef) external;

    function disputeFunds(uint256 financingId) external;

    function disputeRedemption(uint256 settlementId, uint256 pieceId) external;

    function version() external pure returns (uint32);

    /// @notice The bank that a payable's debtor wants to pay; 0 if it has asked for none since the paying bank changed.
    function wishOf(uint256 payableId) external view returns (bytes32 bank);

    /// @notice Reverts unless `bank` may become the paying bank of a payable today. Ends the debtor's wish: it was for another bank
    /// than the one that paid until now. Vouchers alone calls it, while it changes the bank.
    /// @return lastDay of the open settlement that the bank goes on with, or 0 if none is open
    function admitPayingBank(uint256 payableId, bytes32 bank) external returns (uint32 lastDay);
}
