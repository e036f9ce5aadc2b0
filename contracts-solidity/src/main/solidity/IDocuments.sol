// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice How much may be financed on each trade document, known by a keyed hash only, and how much has been.
interface IDocuments {
    /// @param limit financeable value in minor units, as attested
    /// @param reserved now held for financings that are not approved yet
    /// @param drawn all that was ever financed
    /// @param released what of it was undone before funds and is free again
    struct Document {
        uint8 kind;
        bytes3 currency;
        uint64 limit;
        uint64 reserved;
        uint64 drawn;
        uint64 released;
        bytes32 attester;
        bool frozen;
    }

    function attest(bytes32 fingerprint, uint8 kind, bytes3 currency, uint64 limit) external;

    function unfreeze(bytes32 fingerprint) external;

    function bind(address vouchers) external;

    /// @notice Holds amounts for a financing; the answer is their sum. Vouchers only, as the next three.
    function reserve(uint256 financingId, bytes3 currency, bytes32[] calldata fingerprints, uint64[] calldata amounts)
        external
        returns (uint256 total);

    /// @notice The financing was approved.
    function draw(uint256 financingId) external;

    /// @notice The financing ended before approval.
    function lapse(uint256 financingId) external;

    /// @notice The financing was undone before funds; of each amount drawn, live / value is free again, rounded down.
    /// @param live what is still owed on its piece
    /// @param value of the financing, above zero
    function release(uint256 financingId, uint64 live, uint64 value) external;

    function version() external pure returns (uint32);

    function documentOf(bytes32 fingerprint) external view returns (Document memory);

    function reservationsOf(uint256 financingId)
        external
        view
        returns (bytes32[] memory fingerprints, uint64[] memory amounts);
}
