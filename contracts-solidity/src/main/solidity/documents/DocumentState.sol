// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IDocuments} from "../IDocuments.sol";
import {Identifiers} from "../Identifiers.sol";

/// @notice What is stored of documents, and the one place where amounts on them change.
abstract contract DocumentState is IDocuments {
    // ------------------------------------------------------------------ errors

    error LimitExceeded(bytes32 fingerprint, uint64 amount, uint64 available);
    error GroupLimitExceeded(bytes32 fingerprint, uint64 group, uint64 amount, uint64 available);
    error DocumentNotAttested(bytes32 fingerprint);
    error DocumentTwice(bytes32 fingerprint);
    error DocumentUnbalanced(bytes32 fingerprint);

    // ----------------------------------------------------------------- storage

    /// @dev One word. `drawn` counts what was undone too, so that it may pass the limit.
    struct Balance {
        uint64 limit;
        uint64 reserved;
        uint64 drawn;
        uint64 released;
    }

    /// @param statement counts up when the document is lowered: reservations made before have lapsed
    struct Entry {
        Balance balance;
        uint8 kind;
        bytes3 currency;
        uint64 faceValue;
        uint32 statement;
        uint64 group;
        bool frozen;
        bytes32 attester;
        bytes32 owner;
    }

    /// @param rank bounds the way to the group in force: one of rank n has taken in at least 2^n groups
    struct GroupEntry {
        Balance balance;
        bytes3 currency;
        uint64 mergedInto;
        uint8 rank;
        bool frozen;
    }

    mapping(bytes32 fingerprint => Entry) internal _documents;
    mapping(uint64 group => GroupEntry) internal _groups;
    uint64 internal _groupCount;

    // ------------------------------------------------------------------- reads

    function documentOf(bytes32 fingerprint) external view returns (Document memory) {
        Entry storage entry = _documents[fingerprint];
        Balance storage balance = entry.balance;
        return Document(
            entry.kind,
            entry.currency,
            entry.faceValue,
            balance.limit,
            balance.reserved,
            balance.drawn,
            balance.released,
            entry.attester,
            entry.owner,
            _inForce(entry.group),
            entry.frozen
        );
    }

    function groupOf(uint64 group) external view returns (Group memory) {
        GroupEntry storage entry = _groups[group];
        Balance storage balance = entry.balance;
        return Group(
            entry.currency,
            balance.limit,
            balance.reserved,
            balance.drawn,
            balance.released,
            entry.mergedInto,
            entry.frozen
        );
    }

    // ---------------------------------------------------------------- internal

    function _attested(bytes32 fingerprint) internal view returns (Entry storage entry) {
        entry = _documents[fingerprint];
        if (entry.attester == 0) revert DocumentNotAttested(fingerprint);
    }

    /// @dev The group that a document's group has become. At most 64 steps, as no group of rank n has a parent of less.
    function _inForce(uint64 group) internal view returns (uint64) {
        uint64 into = _groups[group].mergedInto;
        while (into != 0) {
            group = into;
            into = _groups[group].mergedInto;
        }
        return group;
    }

    /// @return what is held or financed and not free again
    function _outstanding(Balance storage balance) internal view returns (uint256) {
        return uint256(balance.reserved) + balance.drawn - balance.released;
    }

    /// @return amount that may still be reserved; none where a limit was lowered below what is financed
    function _available(Balance storage balance) internal view returns (uint64) {
        uint256 outstanding = _outstanding(balance);
        // forge-lint: disable-next-line(unsafe-typecast): at most the limit
        return outstanding >= balance.limit ? 0 : uint64(balance.limit - outstanding);
    }

    /// @dev Reserved becomes drawn. Readers keep the sum of all drawings in signed 64 bits.
    function _draw(bytes32 fingerprint, Balance storage balance, uint64 amount) internal {
        uint64 available = Identifiers.MAX_AMOUNT - balance.drawn;
        if (amount > available) revert LimitExceeded(fingerprint, amount, available);
        uint256 before = _outstanding(balance);
        balance.reserved -= amount;
        balance.drawn += amount;
        _requireBalanced(fingerprint, balance, before);
    }

    function _lapse(bytes32 fingerprint, Balance storage balance, uint64 amount) internal {
        uint256 before = _outstanding(balance);
        balance.reserved -= amount;
        _requireBalanced(fingerprint, balance, before);
    }

    function _release(bytes32 fingerprint, Balance storage balance, uint64 amount) internal {
        uint256 before = _outstanding(balance);
        balance.released += amount;
        _requireBalanced(fingerprint, balance, before);
    }

    /// @dev Runs after every change of value: a bug here stops the transaction instead of financing twice. Only lowering a
    /// limit leaves more outstanding than it allows, and from there it may only become less.
    function _requireBalanced(bytes32 fingerprint, Balance storage balance, uint256 before) internal view {
        uint256 outstanding = _outstanding(balance);
        if (outstanding > balance.limit && outstanding > before) revert DocumentUnbalanced(fingerprint);
    }
}
