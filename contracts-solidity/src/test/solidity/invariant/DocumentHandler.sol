// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IDocuments} from "../../../main/solidity/IDocuments.sol";
import {vm} from "../support/Vm.sol";
import {CirculationHandler} from "./CirculationHandler.sol";

/// @notice Legal moves of documents and trade groups.
abstract contract DocumentHandler is CirculationHandler {
    uint8 private constant CONTRACT = 3;

    /// @notice Financings asked for before a document was lowered, by their number in the list.
    mapping(bytes32 fingerprint => uint256) public lapsedBefore;
    /// @notice Whether a limit was ever set below what is financed.
    mapping(bytes32 fingerprint => bool) public lowered;
    uint64 internal _groups;

    function attest(uint256 seed) external {
        bytes32 bank = _bank(seed);
        if (!_isActive(bank)) return;
        _attest(seed, bank, 0);
        _took("attest", 0);
    }

    function attestAgain(uint256 seed) external {
        bytes32 bank = _bank(seed);
        if (!_isActive(bank) || _fingerprints.length == 0) return;
        bytes32 fingerprint = _document(seed, 0);
        IDocuments.Document memory document = _documents.documentOf(fingerprint);
        bool differs = _mix(seed, 1) % 4 == 0;
        IDocuments.Statement memory statement = _same(fingerprint, document);
        statement.rate = 0; // a later bank states the face value only
        if (differs) statement.faceValue++;
        vm.prank(_keyOf(bank));
        _documents.attest(statement);
        _took(differs ? "freezeDocument" : "confirmDocument", 0);
    }

    function unfreezeDocument(uint256 seed) external {
        for (uint256 i = 0; i < _fingerprints.length && i < 12; i++) {
            bytes32 fingerprint = _document(seed, i);
            if (!_documents.documentOf(fingerprint).frozen) continue;
            vm.prank(_participants.governance());
            _documents.unfreeze(fingerprint);
            _took("unfreezeDocument", 0);
            return;
        }
    }

    /// @dev Mostly not, so that documents remain to be financed on.
    function lowerDocument(uint256 seed) external {
        if (_fingerprints.length == 0 || seed % 8 != 0) return;
        bytes32 fingerprint = _document(seed, 0);
        IDocuments.Document memory document = _documents.documentOf(fingerprint);
        if (document.faceValue < 2 || document.limit == 0 || !_isActive(document.attester)) return;
        uint64 faceValue = _mix(seed, 2) % 4 == 0 ? 0 : uint64(_mix(seed, 1) % document.limit);
        vm.prank(_keyOf(document.attester));
        _documents.lower(fingerprint, faceValue, 10_000);
        _lapsed(fingerprint);
        _took(faceValue == 0 ? "revokeDocument" : "lowerDocument", 0);
    }

    function restateDocument(uint256 seed) external {
        if (_fingerprints.length == 0 || seed % 12 != 0) return;
        bytes32 fingerprint = _document(seed, 0);
        uint64 before = _documents.documentOf(fingerprint).limit;
        uint64 faceValue = uint64(_mix(seed, 1) % 40_000);
        vm.prank(_participants.governance());
        _documents.restate(fingerprint, faceValue, 8_000);
        if (_documents.documentOf(fingerprint).limit < before) _lapsed(fingerprint);
        _took("restateDocument", 0);
    }

    // ------------------------------------------------------------------- groups

    /// @dev A new document of the same goods as another one.
    function join(uint256 seed) external {
        bytes32 bank = _bank(seed);
        if (!_isActive(bank) || _fingerprints.length == 0) return;
        bytes32 named = _document(seed, 0);
        if (_documents.documentOf(named).kind == CONTRACT) return;
        _attest(_mix(seed, 1) / 6 * 6, bank, named); // no contract
        _took("join", 0);
    }

    /// @dev Two that are known already, in groups or not, are of the same goods.
    function joinGroups(uint256 seed) external {
        bytes32 bank = _bank(seed);
        if (!_isActive(bank) || _fingerprints.length < 2) return;
        (bytes32 fingerprint, bytes32 named) = (_document(seed, 0), _document(seed, _mix(seed, 1) % 12));
        if (_mix(seed, 2) % 6 == 0) (fingerprint, named) = _bothDrawn(fingerprint, named);
        IDocuments.Document memory a = _documents.documentOf(fingerprint);
        IDocuments.Document memory b = _documents.documentOf(named);
        if (fingerprint == named || a.kind == CONTRACT || b.kind == CONTRACT) return;
        IDocuments.Statement memory statement = _same(fingerprint, a);
        (statement.sameGoodsAs, statement.groupCurrency) = (named, "CNY");
        if ((a.group == 0 && b.group == 0) || _mix(seed, 3) % 8 == 0) statement.groupLimit = _groupLimit(seed);
        vm.prank(_keyOf(bank));
        _documents.attest(statement);
        if (a.group == 0 && b.group == 0) _groups++;
        if (a.group == 0 || b.group == 0 || a.group == b.group) return;
        bool frozen = _documents.groupOf(b.group).frozen;
        _took(frozen ? "freezeGroups" : "mergeGroups", 0);
    }

    function decideGroup(uint256 seed) external {
        if (_groups == 0) return;
        uint64 group = uint64(_mix(seed, 1) % _groups + 1);
        if (_documents.groupOf(group).mergedInto != 0) return;
        vm.prank(_participants.governance());
        _documents.decideGroup(group, _groupLimit(seed));
        _took("decideGroup", 0);
    }

    function mergeByOperators(uint256 seed) external {
        if (_groups < 2 || seed % 4 != 0) return;
        (uint64 from, uint64 into) = (uint64(seed % _groups + 1), uint64(_mix(seed, 1) % _groups + 1));
        if (from == into) return;
        if (_documents.groupOf(from).mergedInto != 0 || _documents.groupOf(into).mergedInto != 0) return;
        vm.prank(_participants.governance());
        _documents.mergeGroups(from, into, _groupLimit(seed));
        _took("mergeByOperators", 0);
    }

    function leaveGroup(uint256 seed) external {
        if (_fingerprints.length == 0 || seed % 4 != 0) return;
        bytes32 fingerprint = _document(seed, 0);
        if (_documents.documentOf(fingerprint).group == 0) return;
        vm.prank(_participants.governance());
        _documents.leaveGroup(fingerprint);
        _took("leaveGroup", 0);
    }

    // ------------------------------------------------------------ for the checks

    function groups() external view returns (uint64) {
        return _groups;
    }

    // ---------------------------------------------------------------- internal

    function _attest(uint256 seed, bytes32 bank, bytes32 sameGoodsAs) private {
        IDocuments.Statement memory statement;
        statement.fingerprint = keccak256(abi.encode("document", _newId()));
        statement.kind = uint8(seed % 6 + 1);
        statement.owner = _supplier(_mix(seed, 4));
        statement.currency = "CNY";
        statement.faceValue = uint64(_mix(seed, 5) % 20_000 + 1);
        statement.rate = uint16(_mix(seed, 6) % 5_001 + 5_000);
        statement.sameGoodsAs = sameGoodsAs;
        statement.groupCurrency = "CNY";
        if (sameGoodsAs != 0 && _documents.documentOf(sameGoodsAs).group == 0) {
            statement.groupLimit = _groupLimit(seed);
            _groups++;
        }
        vm.prank(_keyOf(bank));
        _documents.attest(statement);
        _fingerprints.push(statement.fingerprint);
    }

    function _same(bytes32 fingerprint, IDocuments.Document memory document)
        private
        pure
        returns (IDocuments.Statement memory statement)
    {
        statement.fingerprint = fingerprint;
        (statement.kind, statement.owner) = (document.kind, document.owner);
        (statement.currency, statement.faceValue) = (document.currency, document.faceValue);
    }

    /// @dev Two of different groups that were drawn both, if there are such: they are rare.
    function _bothDrawn(bytes32 a, bytes32 b) private view returns (bytes32, bytes32) {
        uint64 first;
        bytes32 found;
        for (uint256 i = 0; i < _fingerprints.length && i < 400; i++) {
            bytes32 each = _fingerprints[_fingerprints.length - 1 - i];
            uint64 group = _documents.documentOf(each).group;
            if (group == 0 || group == first || _documents.documentOf(each).kind == CONTRACT) continue;
            IDocuments.Group memory g = _documents.groupOf(group);
            if (g.drawn == g.released || g.frozen) continue;
            if (first != 0) return (found, each);
            (first, found) = (group, each);
        }
        return (a, b);
    }

    function _groupLimit(uint256 seed) private pure returns (uint64) {
        return uint64(_mix(seed, 7) % 30_000 + 1);
    }

    function _lapsed(bytes32 fingerprint) private {
        lapsedBefore[fingerprint] = _financingIds.length;
        lowered[fingerprint] = true;
    }

    function _document(uint256 seed, uint256 step) internal view returns (bytes32) {
        uint256 window = _fingerprints.length < 24 ? _fingerprints.length : 24;
        return _fingerprints[_fingerprints.length - 1 - (seed % window + step) % window];
    }

    /// @return what may be reserved on a document and its group
    function _available(bytes32 fingerprint) internal view returns (uint64) {
        IDocuments.Document memory d = _documents.documentOf(fingerprint);
        uint64 own = d.frozen ? 0 : _rest(d.limit, d.reserved, d.drawn, d.released);
        if (d.group == 0) return own;
        IDocuments.Group memory g = _documents.groupOf(d.group);
        uint64 shared = g.frozen ? 0 : _rest(g.limit, g.reserved, g.drawn, g.released);
        return own < shared ? own : shared;
    }

    /// @dev Whether an approval must be refused for the sake of a document.
    function _isStopped(uint256 financingId) internal view returns (bool) {
        (bytes32[] memory all, uint64[] memory amounts) = _documents.reservationsOf(financingId);
        for (uint256 i = 0; i < all.length; i++) {
            IDocuments.Document memory d = _documents.documentOf(all[i]);
            if (d.frozen || _numberOf(financingId) < lapsedBefore[all[i]]) return true;
            if (d.group == 0) continue;
            IDocuments.Group memory g = _documents.groupOf(d.group);
            uint256 amount = amounts[i];
            for (uint256 j = 0; j < i; j++) {
                if (_documents.documentOf(all[j]).group == d.group) amount += amounts[j];
            }
            if (g.frozen || g.drawn - g.released + amount > g.limit) return true;
        }
        return false;
    }

    /// @dev What was just reserved is within the limits of its documents and groups.
    function _requireWithinLimits(bytes32[] memory all) internal view {
        for (uint256 i = 0; i < all.length; i++) {
            IDocuments.Document memory d = _documents.documentOf(all[i]);
            require(uint256(d.reserved) + d.drawn - d.released <= d.limit, "reserved above the limit");
            if (d.group == 0) continue;
            IDocuments.Group memory g = _documents.groupOf(d.group);
            require(uint256(g.reserved) + g.drawn - g.released <= g.limit, "reserved above the group's limit");
        }
    }

    function _numberOf(uint256 financingId) private view returns (uint256 number) {
        while (_financingIds[number] != financingId) number++;
    }

    function _rest(uint64 limit, uint64 reserved, uint64 drawn, uint64 released) private pure returns (uint64) {
        uint256 outstanding = uint256(reserved) + drawn - released;
        return outstanding < limit ? uint64(limit - outstanding) : 0;
    }
}
