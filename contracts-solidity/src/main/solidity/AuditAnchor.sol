// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IBusinessDate} from "./IBusinessDate.sol";
import {IParticipants} from "./IParticipants.sol";
import {Identifiers} from "./Identifiers.sol";

/// @title AuditAnchor: how many entries an audit trail had, and the hash of the last, where nobody can take it back.
/// @dev A stream is its participant's own: two may have streams of one name, and neither writes into the other's.
contract AuditAnchor {
    // ------------------------------------------------------------------ errors

    error EntriesNotAhead(bytes32 stream, uint64 entries, uint64 last);
    error EntriesOutOfRange(uint64 entries, uint64 max);

    // ------------------------------------------------------------------ events

    event AuditAnchored(bytes32 indexed stream, bytes32 indexed by, uint64 entries, bytes32 head, uint32 day);

    // ----------------------------------------------------------------- storage

    struct Anchor {
        bytes32 head;
        uint64 entries;
        uint32 day;
    }

    IParticipants private immutable _participants;
    IBusinessDate private immutable _businessDate;
    mapping(bytes32 by => mapping(bytes32 stream => Anchor)) private _latest;

    constructor(IParticipants participants, IBusinessDate businessDate) {
        _participants = participants;
        _businessDate = businessDate;
    }

    // ----------------------------------------------------------------- actions

    /// @notice States the newest head of one of the caller's trails. It says what the trail was and changes nothing.
    /// @param stream which of the caller's trails
    /// @param entries how many it has, more than at the anchor before and at most 2^63 - 1
    function anchor(bytes32 stream, uint64 entries, bytes32 head) external {
        bytes32 by = _participants.activeIdOf(msg.sender);
        Identifiers.requireReference(stream);
        Identifiers.requireReference(head);
        if (entries > Identifiers.MAX_AMOUNT) revert EntriesOutOfRange(entries, Identifiers.MAX_AMOUNT);
        uint64 last = _latest[by][stream].entries;
        if (entries <= last) revert EntriesNotAhead(stream, entries, last);

        uint32 day = _businessDate.today();
        _latest[by][stream] = Anchor(head, entries, day);
        emit AuditAnchored(stream, by, entries, head, day);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 2;
    }

    /// @notice The newest anchor of a participant's trail; all zero if it has none.
    function anchorOf(bytes32 by, bytes32 stream) external view returns (Anchor memory) {
        return _latest[by][stream];
    }
}
