// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice The outer bounds of issue and circulation, each with the days from which it holds.
interface ILimits {
    struct Limit {
        uint32 effectiveFrom;
        uint64 value;
    }

    function setLimit(uint8 kind, bytes3 currency, uint32 effectiveFrom, uint64 value) external;

    function version() external pure returns (uint32);

    /// @notice The limit in force on a day; reverts NoLimitInForce.
    function limitOn(uint8 kind, bytes3 currency, uint32 day) external view returns (uint64);

    /// @notice All rows of a limit, oldest first.
    function limitsOf(uint8 kind, bytes3 currency) external view returns (Limit[] memory);

    /// @notice Reverts TenorTooLong or TenorUnexplained. Judged by the day of issue.
    function requireTenor(uint32 issuedOn, uint32 dueOn, bool explained) external view;

    /// @notice Reverts TooDeep if a piece may not have changed hands `depth` times.
    function requireDepth(uint32 day, uint256 depth) external view;

    /// @notice Reverts FannedOut if a piece may not have `openOffers` at the same time.
    function requireFanOut(uint32 day, uint256 openOffers) external view;

    /// @notice Reverts PieceTooSmall if `value` may not become a piece.
    function requirePiece(uint32 day, bytes3 currency, uint64 value) external view;

    /// @notice Last day of something that begins on `day` and takes as many days as the limit says: FUNDING_DAYS to instruct the
    /// payout of an approved financing, SETTLEMENT_DAYS for a settlement, ATTEST_DAYS to attest an instructed payout, ANSWER_DAYS
    /// to answer a supplier that says it has no money, RESERVE_DAYS to reserve documents.
    function lastDay(uint8 kind, uint32 day) external view returns (uint32);
}

library LimitKinds {
    uint8 internal constant TENOR_MONTHS_MAX = 1;
    uint8 internal constant TENOR_MONTHS_UNEXPLAINED_MAX = 2;
    uint8 internal constant DEPTH_MAX = 3;
    uint8 internal constant FAN_OUT_MAX = 4;
    uint8 internal constant SMALLEST_PIECE = 5;
    uint8 internal constant FUNDING_DAYS = 6;
    uint8 internal constant SETTLEMENT_DAYS = 7;
    uint8 internal constant ATTEST_DAYS = 8;
    uint8 internal constant ANSWER_DAYS = 9;
    uint8 internal constant RESERVE_DAYS = 10;
}
