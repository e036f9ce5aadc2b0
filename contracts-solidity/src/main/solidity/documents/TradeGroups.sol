// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Identifiers} from "../Identifiers.sol";
import {IParticipants, Roles} from "../IParticipants.sol";
import {DocumentState} from "./DocumentState.sol";

/// @title Trade groups: one delivery is financed once, whichever of its documents is shown.
/// @dev A group counts what is reserved and drawn on its documents in its own currency. A document in another currency may join,
/// so that its goods are known, and then nothing more is reserved or drawn on it.
abstract contract TradeGroups is DocumentState {
    // ------------------------------------------------------------------ errors

    error AmountTooLarge(uint64 amount, uint64 max);
    error ContractJoinsNoGroup(bytes32 fingerprint);
    error GroupUnknown(uint64 group);
    error GroupIsFrozen(bytes32 fingerprint, uint64 group);
    error GroupCurrencyDiffers(bytes32 fingerprint, uint64 group, bytes3 currency, bytes3 expected);
    error GroupsNotTwo(uint64 from, uint64 into);
    error GroupCurrenciesDiffer(uint64 from, uint64 into);
    error NotInGroup(bytes32 fingerprint);

    // ------------------------------------------------------------------ events

    event GroupStated(uint64 indexed group, bytes32 indexed attester, bytes3 currency, uint64 limit);
    event DocumentJoined(bytes32 indexed fingerprint, uint64 indexed group);
    event DocumentLeft(bytes32 indexed fingerprint, uint64 indexed group);
    event GroupsMerged(uint64 indexed from, uint64 indexed into, uint64 limit);
    event GroupFrozen(uint64 indexed group, bytes32 indexed attester);
    event GroupDecided(uint64 indexed group, uint64 limit);

    // ----------------------------------------------------------------- storage

    /// @dev A framework contract covers many deliveries, which are not the same goods.
    uint8 internal constant CONTRACT = 3;

    IParticipants internal immutable _participants;

    constructor(IParticipants participants) {
        _participants = participants;
    }

    // ----------------------------------------------------------------- actions

    /// @notice The operators looked: the group is financed up to `limit`, and what froze it is settled.
    function decideGroup(uint64 group, uint64 limit) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        GroupEntry storage entry = _known(group);
        _requireAmount(limit);
        entry.frozen = false;
        entry.balance.limit = limit;
        emit GroupDecided(group, limit);
    }

    /// @notice The operators looked: both groups are of the same goods, which are financed up to `limit` together.
    function mergeGroups(uint64 from, uint64 into, uint64 limit) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        GroupEntry storage a = _known(from);
        GroupEntry storage b = _known(into);
        if (from == into) revert GroupsNotTwo(from, into);
        if (a.currency != b.currency) revert GroupCurrenciesDiffer(from, into);
        _requireAmount(limit);
        b.balance.limit = limit;
        (a.frozen, b.frozen) = (false, false);
        _merge(from, into);
    }

    /// @notice The operators looked: the document is not of these goods. What is reserved and drawn on it leaves with it.
    function leaveGroup(bytes32 fingerprint) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        Entry storage entry = _attested(fingerprint);
        uint64 group = _inForce(entry.group);
        if (group == 0) revert NotInGroup(fingerprint);
        if (entry.currency == _groups[group].currency) {
            Balance storage total = _groups[group].balance;
            total.reserved -= entry.balance.reserved;
            total.drawn -= entry.balance.drawn;
            total.released -= entry.balance.released;
        }
        entry.group = 0;
        emit DocumentLeft(fingerprint, group);
    }

    // ---------------------------------------------------------------- internal

    /// @dev Puts two documents of the same goods into one group. Where money was drawn on both sides, or cannot be added
    /// because the currencies differ, or another limit is stated than the one in force, nothing more is financed until the
    /// operators have looked.
    /// @param limit of a new group; of one that is there zero, or the one in force
    function _join(bytes32 fingerprint, bytes32 other, bytes32 attester, bytes3 currency, uint64 limit) internal {
        if (fingerprint == other) revert DocumentTwice(fingerprint);
        Entry storage entry = _documents[fingerprint];
        Entry storage named = _attested(other);
        if (entry.kind == CONTRACT) revert ContractJoinsNoGroup(fingerprint);
        if (named.kind == CONTRACT) revert ContractJoinsNoGroup(other);
        uint64 own = _inForce(entry.group);
        uint64 group = _inForce(named.group);
        if (own == 0 && group == 0) {
            Identifiers.requireCurrency(currency);
            _requireAmount(limit);
            group = ++_groupCount;
            _groups[group].currency = currency;
            _groups[group].balance.limit = limit;
            emit GroupStated(group, attester, currency, limit);
            _enter(other, named, group, attester);
            _enter(fingerprint, entry, group, attester);
            return;
        }
        if (own == 0) _enter(fingerprint, entry, group, attester);
        else if (group == 0) _enter(other, named, own, attester);
        else if (own != group) _joinGroups(own, group, attester);
        _compare(_inForce(entry.group), attester, currency, limit);
    }

    /// @dev A bank that states another limit for a group than the one in force has read something else: the operators look.
    function _compare(uint64 group, bytes32 attester, bytes3 currency, uint64 limit) private {
        GroupEntry storage found = _groups[group];
        if (limit != 0 && (found.currency != currency || found.balance.limit != limit)) _freezeGroup(group, attester);
    }

    function _reserveInGroup(bytes32 fingerprint, Entry storage entry, uint64 amount) internal {
        if (entry.group == 0) return;
        (uint64 group, Balance storage total) = _usable(fingerprint, entry);
        uint64 available = _available(total);
        if (amount > available) revert GroupLimitExceeded(fingerprint, group, amount, available);
        total.reserved += amount;
    }

    function _drawInGroup(bytes32 fingerprint, Entry storage entry, uint64 amount) internal {
        if (entry.group == 0) return;
        (uint64 group, Balance storage total) = _usable(fingerprint, entry);
        // What was reserved before its documents came together may be more than the group's limit: first come, first drawn.
        uint256 drawn = uint256(total.drawn) - total.released;
        if (drawn + amount > total.limit) {
            // forge-lint: disable-next-line(unsafe-typecast): at most the limit
            uint64 available = drawn >= total.limit ? 0 : uint64(total.limit - drawn);
            revert GroupLimitExceeded(fingerprint, group, amount, available);
        }
        _draw(fingerprint, total, amount);
    }

    function _lapseInGroup(bytes32 fingerprint, Entry storage entry, uint64 amount) internal {
        if (_isCounted(entry)) _lapse(fingerprint, _groups[_inForce(entry.group)].balance, amount);
    }

    function _releaseInGroup(bytes32 fingerprint, Entry storage entry, uint64 amount) internal {
        if (_isCounted(entry)) _release(fingerprint, _groups[_inForce(entry.group)].balance, amount);
    }

    function _requireAmount(uint64 amount) internal pure {
        if (amount > Identifiers.MAX_AMOUNT) revert AmountTooLarge(amount, Identifiers.MAX_AMOUNT);
    }

    // ----------------------------------------------------------------- private

    function _known(uint64 group) private view returns (GroupEntry storage entry) {
        entry = _groups[group];
        if (entry.currency == 0 || entry.mergedInto != 0) revert GroupUnknown(group);
    }

    function _isCounted(Entry storage entry) private view returns (bool) {
        return entry.group != 0 && entry.currency == _groups[_inForce(entry.group)].currency;
    }

    function _isDrawn(Balance storage balance) private view returns (bool) {
        return balance.drawn != balance.released;
    }

    function _usable(bytes32 fingerprint, Entry storage entry)
        private
        view
        returns (uint64 group, Balance storage total)
    {
        group = _inForce(entry.group);
        GroupEntry storage found = _groups[group];
        if (found.frozen) revert GroupIsFrozen(fingerprint, group);
        if (found.currency != entry.currency) {
            revert GroupCurrencyDiffers(fingerprint, group, found.currency, entry.currency);
        }
        return (group, found.balance);
    }

    function _enter(bytes32 fingerprint, Entry storage entry, uint64 group, bytes32 attester) private {
        entry.group = group;
        emit DocumentJoined(fingerprint, group);
        GroupEntry storage found = _groups[group];
        if (entry.currency != found.currency || (_isDrawn(entry.balance) && _isDrawn(found.balance))) {
            _freezeGroup(group, attester);
        }
        if (entry.currency == found.currency) _add(found.balance, entry.balance);
    }

    function _joinGroups(uint64 own, uint64 group, bytes32 attester) private {
        GroupEntry storage a = _groups[own];
        GroupEntry storage b = _groups[group];
        bool bothDrawn = _isDrawn(a.balance) && _isDrawn(b.balance);
        if (a.currency != b.currency || a.frozen || b.frozen || bothDrawn) {
            _freezeGroup(own, attester);
            _freezeGroup(group, attester);
            return;
        }
        // One bank alone raises no limit: the lower one holds for both.
        if (a.balance.limit < b.balance.limit) b.balance.limit = a.balance.limit;
        _merge(own, group);
    }

    /// @dev The limit is that of `into`. The group of the higher rank stays, so that the way to it is short.
    function _merge(uint64 from, uint64 into) private {
        uint64 limit = _groups[into].balance.limit;
        if (_groups[from].rank > _groups[into].rank) (from, into) = (into, from);
        GroupEntry storage a = _groups[from];
        GroupEntry storage b = _groups[into];
        _add(b.balance, a.balance);
        b.balance.limit = limit;
        if (a.rank == b.rank) b.rank++;
        a.mergedInto = into;
        emit GroupsMerged(from, into, limit);
    }

    function _add(Balance storage total, Balance storage part) private {
        total.reserved = _sum(total.reserved, part.reserved);
        total.drawn = _sum(total.drawn, part.drawn);
        total.released += part.released;
    }

    function _sum(uint64 a, uint64 b) private pure returns (uint64) {
        if (b > Identifiers.MAX_AMOUNT - a) revert AmountTooLarge(b, Identifiers.MAX_AMOUNT - a);
        return a + b;
    }

    function _freezeGroup(uint64 group, bytes32 attester) private {
        if (_groups[group].frozen) return;
        _groups[group].frozen = true;
        emit GroupFrozen(group, attester);
    }
}
