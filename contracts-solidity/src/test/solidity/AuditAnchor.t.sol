// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {AuditAnchor} from "../../main/solidity/AuditAnchor.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract AuditAnchorTest is World {
    bytes32 private constant STREAM = keccak256("stream");
    bytes32 private constant HEAD = keccak256("head");

    function test_TheNewestHeadIsKeptWithItsDay() public {
        vm.expectEmit();
        emit AuditAnchor.AuditAnchored(STREAM, _id(OPERATOR), 7, HEAD, TODAY);
        _anchor(STREAM, 7, HEAD);
        _moveTo(20260702);
        _anchor(STREAM, 8, keccak256("later"));
        AuditAnchor.Anchor memory latest = auditAnchor.anchorOf(_id(OPERATOR), STREAM);
        require(latest.entries == 8 && latest.head == keccak256("later") && latest.day == 20260702, "newest");
        require(auditAnchor.anchorOf(_id(OPERATOR), keccak256("other")).entries == 0, "other");
        require(auditAnchor.version() == 2, "version");
    }

    function test_AStreamIsItsParticipantsOwn() public {
        _anchor(STREAM, 7, HEAD);
        vm.expectEmit();
        emit AuditAnchor.AuditAnchored(STREAM, _id(BANK), 1, keccak256("of the bank"), TODAY);
        _done(BANK, address(auditAnchor), abi.encodeCall(auditAnchor.anchor, (STREAM, 1, keccak256("of the bank"))));
        require(auditAnchor.anchorOf(_id(OPERATOR), STREAM).entries == 7, "the operator's stands");
        require(auditAnchor.anchorOf(_id(BANK), STREAM).head == keccak256("of the bank"), "beside the bank's");
        _anchor(STREAM, 8, HEAD);
    }

    function test_ATrailNeitherStandsNorShrinks() public {
        _anchor(STREAM, 7, HEAD);
        bytes memory reason = abi.encodeWithSelector(AuditAnchor.EntriesNotAhead.selector, STREAM, 7, 7);
        _refuse(STREAM, 7, keccak256("rewritten"), reason);
        _refuse(STREAM, 6, HEAD, abi.encodeWithSelector(AuditAnchor.EntriesNotAhead.selector, STREAM, 6, 7));
        _anchor(keccak256("other"), 1, HEAD);
        _refuse(
            keccak256("third"),
            0,
            HEAD,
            abi.encodeWithSelector(AuditAnchor.EntriesNotAhead.selector, keccak256("third"), 0, 0)
        );
    }

    function test_WhatReadersCannotKeepIsNotAnchored() public {
        bytes memory reason = abi.encodeWithSelector(AuditAnchor.EntriesOutOfRange.selector, MOST + 1, MOST);
        _refuse(STREAM, MOST + 1, HEAD, reason);
        _refuse(0, 1, HEAD, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        _refuse(STREAM, 1, 0, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        _anchor(STREAM, MOST, HEAD);
    }

    function _anchor(bytes32 stream, uint64 entries, bytes32 head) private {
        _done(OPERATOR, address(auditAnchor), abi.encodeCall(auditAnchor.anchor, (stream, entries, head)));
    }

    function _refuse(bytes32 stream, uint64 entries, bytes32 head, bytes memory reason) private {
        bytes memory data = abi.encodeCall(auditAnchor.anchor, (stream, entries, head));
        _refused(OPERATOR, address(auditAnchor), data, reason);
    }
}
