// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @notice How much may be financed on each trade document, known by a keyed hash only, and how much has been.
interface IDocuments {
    /// @notice What a bank read at the source of a document.
    /// @param fingerprint HMAC-SHA-256 of kind, issuer and number
    /// @param owner participant whose goods or claim it shows; nobody else reserves on it
    /// @param faceValue as the source states it, minor units of `currency`, 1 to 2^63 - 1
    /// @param rate of the face value that may be financed, in basis points, 1 to 10,000; read with the first statement only
    /// @param sameGoodsAs another document of the same goods, whose group this one joins; zero: none is known
    /// @param groupCurrency of the group
    /// @param groupLimit minor units of `groupCurrency` that may be financed on all of the group; zero where it is in force already and
    /// not said again: another one freezes it
    struct Statement {
        bytes32 fingerprint;
        uint8 kind;
        bytes32 owner;
        bytes3 currency;
        uint64 faceValue;
        uint16 rate;
        bytes32 sameGoodsAs;
        bytes3 groupCurrency;
        uint64 groupLimit;
    }

    /// @param limit financeable value in minor units: face value x rate, rounded down
    /// @param reserved now held for financings that are not approved yet
    /// @param drawn all that was ever financed
    /// @param released what of it was undone before funds and is free again
    /// @param group of documents of the same goods; zero: none
    struct Document {
        uint8 kind;
        bytes3 currency;
        uint64 faceValue;
        uint64 limit;
        uint64 reserved;
        uint64 drawn;
        uint64 released;
        bytes32 attester;
        bytes32 owner;
        uint64 group;
        bool frozen;
    }

    /// @notice Documents of the same goods, which are financed once: what is held or drawn on one counts for all.
    /// @param mergedInto the group that took its place; zero: it is in force
    struct Group {
        bytes3 currency;
        uint64 limit;
        uint64 reserved;
        uint64 drawn;
        uint64 released;
        uint64 mergedInto;
        bool frozen;
    }

    function attest(Statement calldata statement) external;

    function lower(bytes32 fingerprint, uint64 faceValue, uint16 rate) external;

    function restate(bytes32 fingerprint, uint64 faceValue, uint16 rate) external;

    function unfreeze(bytes32 fingerprint) external;

    function decideGroup(uint64 group, uint64 limit) external;

    function mergeGroups(uint64 from, uint64 into, uint64 limit) external;

    function leaveGroup(bytes32 fingerprint) external;

    function bind(address vouchers) external;

    /// @notice Holds amounts for a financing of the documents' owner; the answer is their sum. Vouchers only, as the next three.
    /// @param lastDay of the reservation, at most RESERVE_DAYS from today
    function reserve(
        uint256 financingId,
        bytes32 supplier,
        uint32 lastDay,
        bytes3 currency,
        bytes32[] calldata fingerprints,
        uint64[] calldata amounts
    ) external returns (uint256 total);

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

    function groupOf(uint64 group) external view returns (Group memory);

    function reservationsOf(uint256 financingId)
        external
        view
        returns (bytes32[] memory fingerprints, uint64[] memory amounts);
}
