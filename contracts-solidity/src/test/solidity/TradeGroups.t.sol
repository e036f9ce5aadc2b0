// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IDocuments} from "../../main/solidity/IDocuments.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {DocumentState} from "../../main/solidity/documents/DocumentState.sol";
import {TradeGroups} from "../../main/solidity/documents/TradeGroups.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice Documents of the same goods share one limit.
contract TradeGroupsTest is World {
    bytes32 private constant NOTE = keccak256("delivery note");
    bytes32 private constant CUSTOMS = keccak256("customs declaration");
    bytes32 private constant OTHER = keccak256("invoice of other goods");
    bytes32 private constant OTHER_NOTE = keccak256("delivery note of other goods");
    bytes3 private constant USD = "USD";

    function test_TheSecondDocumentStatesTheGroup() public {
        vm.expectEmit();
        emit TradeGroups.GroupStated(1, _id(BANK_2), CNY, 60_000);
        vm.expectEmit();
        emit TradeGroups.DocumentJoined(INVOICE, 1);
        vm.expectEmit();
        emit TradeGroups.DocumentJoined(NOTE, 1);
        _join(NOTE, 4, INVOICE, 60_000);
        require(documents.documentOf(INVOICE).group == 1 && documents.documentOf(NOTE).group == 1, "joined");
        _requireGroup(1, 60_000, 0, 0, 0);
    }

    function test_AReservationCountsForDocumentAndGroup() public {
        _join(NOTE, 4, INVOICE, 60_000);
        _reserve(1, INVOICE, 40_000);
        _refuseReserve(
            2, NOTE, 20_001, abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 1, 20_001, 20_000)
        );
        _reserve(2, NOTE, 20_000);
        _requireGroup(1, 60_000, 60_000, 0, 0);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        _asVouchers(abi.encodeCall(documents.lapse, (2)));
        _requireGroup(1, 60_000, 0, 40_000, 0);
        _asVouchers(abi.encodeCall(documents.release, (1, 1, 2)));
        _requireGroup(1, 60_000, 0, 40_000, 20_000);
        _refuseReserve(
            3, NOTE, 40_001, abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 1, 40_001, 40_000)
        );
        _reserve(3, NOTE, 40_000);
    }

    function test_WhatIsReservedOrDrawnBeforeCountsFromTheFirstDay() public {
        _reserve(1, INVOICE, 50_000);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        _reserve(2, INVOICE, 10_000);
        _join(NOTE, 4, INVOICE, 55_000);
        _requireGroup(1, 55_000, 10_000, 50_000, 0);
        _refuseReserve(3, NOTE, 1, abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 1, 1, 0));
        bytes memory reason =
            abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, INVOICE, 1, 10_000, 5_000);
        _refuse(address(vouchers), abi.encodeCall(documents.draw, (2)), reason);
        _operators(abi.encodeCall(documents.decideGroup, (1, 60_000)));
        _asVouchers(abi.encodeCall(documents.draw, (2)));
        _requireGroup(1, 60_000, 0, 60_000, 0);
    }

    function test_AThirdDocumentJoinsWithoutAnotherLimit() public {
        _join(NOTE, 4, INVOICE, 60_000);
        _join(CUSTOMS, 1, NOTE, 0);
        _requireGroup(1, 60_000, 0, 0, 0);
        require(documents.documentOf(CUSTOMS).group == 1, "joined");
        require(documents.groupOf(2).currency == 0, "one group");
    }

    function test_LoweringADocumentFreesItsGroup() public {
        _join(NOTE, 4, INVOICE, 60_000);
        _reserve(1, INVOICE, 40_000);
        _done(BANK, address(documents), abi.encodeCall(documents.lower, (INVOICE, 10, 10_000)));
        _requireGroup(1, 60_000, 0, 0, 0);
        _asVouchers(abi.encodeCall(documents.lapse, (1)));
        _requireGroup(1, 60_000, 0, 0, 0);
    }

    function test_TwoGroupsOfWhichOneIsDrawnBecomeOneUnderTheLowerLimit() public {
        _twoGroups();
        _reserve(1, INVOICE, 10_000);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        _reserve(2, OTHER, 5_000);
        vm.expectEmit();
        emit TradeGroups.GroupsMerged(1, 2, 50_000);
        _same(NOTE, OTHER);
        require(documents.documentOf(NOTE).group == 2, "followed");
        require(documents.groupOf(1).mergedInto == 2, "merged");
        _requireGroup(2, 50_000, 5_000, 10_000, 0);
        _asVouchers(abi.encodeCall(documents.lapse, (2)));
        _requireGroup(2, 50_000, 0, 10_000, 0);
        _same(OTHER_NOTE, INVOICE); // known already
    }

    /// @dev A bank of bad intent invents two documents with a group of any limit, and says that they are of the same goods.
    function test_NoBankAloneRaisesAGroupsLimit() public {
        _join(NOTE, 4, INVOICE, 60_000);
        bytes32 made = keccak256("made up");
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(made, 2, 1))));
        _join(keccak256("made up too"), 4, made, MOST);
        _same(INVOICE, made);
        require(documents.groupOf(documents.documentOf(INVOICE).group).limit == 60_000, "the lower one");
    }

    function test_AnotherLimitForAGroupFreezesIt() public {
        _join(NOTE, 4, INVOICE, MOST);
        vm.expectEmit();
        emit TradeGroups.GroupFrozen(1, _id(BANK_2));
        _join(NOTE, 4, INVOICE, 60_000);
        _refuseReserve(1, NOTE, 1, abi.encodeWithSelector(TradeGroups.GroupIsFrozen.selector, NOTE, 1));
        _operators(abi.encodeCall(documents.decideGroup, (1, 60_000)));
        _join(NOTE, 4, INVOICE, 60_000); // the same again
        _reserve(1, NOTE, 60_000);
    }

    function test_TwoDrawnDocumentsJoinAndAreFrozen() public {
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(OTHER, 2, VALUE))));
        _reserve(1, INVOICE, 10_000);
        _reserve(2, OTHER, 10_000);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        _asVouchers(abi.encodeCall(documents.draw, (2)));
        vm.expectEmit();
        emit TradeGroups.GroupFrozen(1, _id(BANK_2));
        _join(OTHER, 2, INVOICE, 60_000);
        _requireGroup(1, 60_000, 0, 20_000, 0);
    }

    function test_TwoGroupsThatAreBothDrawnFreezeUntilTheOperatorsDecide() public {
        _bothDrawn();
        vm.expectEmit();
        emit TradeGroups.GroupFrozen(1, _id(BANK));
        vm.expectEmit();
        emit TradeGroups.GroupFrozen(2, _id(BANK));
        _same(NOTE, OTHER);
        _refuseReserve(3, NOTE, 1, abi.encodeWithSelector(TradeGroups.GroupIsFrozen.selector, NOTE, 1));
        _refuseReserve(3, OTHER, 1, abi.encodeWithSelector(TradeGroups.GroupIsFrozen.selector, OTHER, 2));
        _same(NOTE, OTHER); // said again, still frozen
        _operators(abi.encodeCall(documents.mergeGroups, (1, 2, 20_000)));
        require(documents.documentOf(NOTE).group == 2, "one group");
        _requireGroup(2, 20_000, 0, 20_000, 0);
        _refuseReserve(3, NOTE, 1, abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 2, 1, 0));
    }

    function test_TheOperatorsKeepApartWhatIsNotTheSame() public {
        _bothDrawn();
        _same(NOTE, OTHER);
        vm.expectEmit();
        emit TradeGroups.GroupDecided(1, 70_000);
        _operators(abi.encodeCall(documents.decideGroup, (1, 70_000)));
        _reserve(3, NOTE, 60_000);
        _requireGroup(1, 70_000, 60_000, 10_000, 0);
        require(documents.groupOf(2).frozen, "each is decided by itself");
    }

    function test_ADocumentOfOtherGoodsLeavesWithWhatIsDrawnOnIt() public {
        _join(NOTE, 4, INVOICE, 60_000);
        _reserve(1, INVOICE, 40_000);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        vm.expectEmit();
        emit TradeGroups.DocumentLeft(INVOICE, 1);
        _operators(abi.encodeCall(documents.leaveGroup, (INVOICE)));
        _requireGroup(1, 60_000, 0, 0, 0);
        _asVouchers(abi.encodeCall(documents.release, (1, 1, 1)));
        _requireGroup(1, 60_000, 0, 0, 0);
        bytes memory reason = abi.encodeWithSelector(TradeGroups.NotInGroup.selector, INVOICE);
        _refuseOperators(abi.encodeCall(documents.leaveGroup, (INVOICE)), reason);
    }

    function test_ADocumentInAnotherCurrencyJoinsAndIsFinancedNoMore() public {
        _reserve(1, INVOICE, 40_000);
        IDocuments.Statement memory statement = _joining(CUSTOMS, 1, INVOICE, 9_000);
        (statement.currency, statement.groupCurrency) = (USD, USD);
        vm.expectEmit();
        emit TradeGroups.GroupFrozen(1, _id(BANK_2)); // what is reserved cannot be counted
        _done(BANK_2, address(documents), abi.encodeCall(documents.attest, (statement)));
        _operators(abi.encodeCall(documents.decideGroup, (1, 9_000)));
        bytes memory differs = abi.encodeWithSelector(TradeGroups.GroupCurrencyDiffers.selector, INVOICE, 1, USD, CNY);
        _refuseReserve(2, INVOICE, 1, differs);
        _refuse(address(vouchers), abi.encodeCall(documents.draw, (1)), differs);
        _asVouchers(abi.encodeCall(documents.lapse, (1)));
        require(documents.groupOf(1).reserved == 0, "not counted in dollars");
        _operators(abi.encodeCall(documents.leaveGroup, (INVOICE)));
        _reserve(2, INVOICE, 1);
    }

    function test_GroupsInTwoCurrenciesAreNotMerged() public {
        _twoGroups();
        IDocuments.Statement memory statement = _joining(CUSTOMS, 1, keccak256("dollars"), 9_000);
        IDocuments.Statement memory dollars = _statement(keccak256("dollars"), 2, VALUE);
        dollars.currency = USD;
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (dollars)));
        (statement.currency, statement.groupCurrency) = (USD, USD);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (statement)));
        _same(NOTE, CUSTOMS);
        require(documents.groupOf(1).frozen && documents.groupOf(3).frozen, "the operators look");
        bytes memory reason = abi.encodeWithSelector(TradeGroups.GroupCurrenciesDiffer.selector, 1, 3);
        _refuseOperators(abi.encodeCall(documents.mergeGroups, (1, 3, 5)), reason);
    }

    function test_WhatJoinsNothing() public {
        bytes32 framework = keccak256("framework contract");
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(framework, 3, VALUE))));
        bytes memory reason = abi.encodeWithSelector(TradeGroups.ContractJoinsNoGroup.selector, framework);
        _refuseJoin(_joining(NOTE, 4, framework, 1), reason);
        _refuseJoin(_joining(framework, 3, INVOICE, 1), reason);
        reason = abi.encodeWithSelector(DocumentState.DocumentTwice.selector, NOTE);
        _refuseJoin(_joining(NOTE, 4, NOTE, 1), reason);
        reason = abi.encodeWithSelector(DocumentState.DocumentNotAttested.selector, OTHER);
        _refuseJoin(_joining(NOTE, 4, OTHER, 1), reason);
        IDocuments.Statement memory statement = _joining(NOTE, 4, INVOICE, 1);
        statement.groupCurrency = 0;
        _refuseJoin(statement, abi.encodeWithSelector(Identifiers.CurrencyInvalid.selector, bytes3(0)));
        statement = _joining(NOTE, 4, INVOICE, MOST + 1);
        _refuseJoin(statement, abi.encodeWithSelector(TradeGroups.AmountTooLarge.selector, MOST + 1, MOST));
        reason = abi.encodeWithSelector(TradeGroups.GroupUnknown.selector, 1);
        _refuseOperators(abi.encodeCall(documents.decideGroup, (1, 5)), reason);
        _twoGroups();
        _refuseOperators(
            abi.encodeCall(documents.mergeGroups, (1, 1, 5)),
            abi.encodeWithSelector(TradeGroups.GroupsNotTwo.selector, 1, 1)
        );
    }

    /// @dev Sixteen groups become one; whichever way they join, each document finds it in a few steps.
    function test_ManyGroupsBecomeOne() public {
        for (uint256 i = 0; i < 16; i++) {
            bytes32 first = keccak256(abi.encode(i, "first"));
            _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(first, 2, 100))));
            _join(keccak256(abi.encode(i, "second")), 4, first, 1_000);
            if (i != 0) _same(first, keccak256(abi.encode(i - 1, "first")));
        }
        uint64 group = documents.documentOf(keccak256(abi.encode(uint256(0), "first"))).group;
        for (uint256 i = 0; i < 16; i++) {
            bytes32 second = keccak256(abi.encode(i, "second"));
            require(documents.documentOf(second).group == group, "one group");
            _reserve(100 + i, second, 50);
        }
        _requireGroup(group, 1_000, 800, 0, 0);
    }

    // ---------------------------------------------------------------- internal

    function _joining(bytes32 fingerprint, uint8 kind, bytes32 other, uint64 limit)
        private
        pure
        returns (IDocuments.Statement memory statement)
    {
        statement = _statement(fingerprint, kind, VALUE);
        (statement.sameGoodsAs, statement.groupCurrency, statement.groupLimit) = (other, CNY, limit);
    }

    function _join(bytes32 fingerprint, uint8 kind, bytes32 other, uint64 limit) private {
        IDocuments.Statement memory statement = _joining(fingerprint, kind, other, limit);
        _done(BANK_2, address(documents), abi.encodeCall(documents.attest, (statement)));
    }

    function _refuseJoin(IDocuments.Statement memory statement, bytes memory reason) private {
        _refuse(BANK, abi.encodeCall(documents.attest, (statement)), reason);
    }

    /// @dev BANK says of two that are attested already that their goods are the same.
    function _same(bytes32 fingerprint, bytes32 other) private {
        IDocuments.Document memory known = documents.documentOf(fingerprint);
        IDocuments.Statement memory statement = _joining(fingerprint, known.kind, other, 0);
        (statement.faceValue, statement.currency) = (known.faceValue, known.currency);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (statement)));
    }

    /// @dev 1: INVOICE and NOTE. 2: OTHER and OTHER_NOTE.
    function _twoGroups() private {
        _join(NOTE, 4, INVOICE, 60_000);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(OTHER, 2, VALUE))));
        _join(OTHER_NOTE, 4, OTHER, 50_000);
    }

    function _bothDrawn() private {
        _twoGroups();
        _reserve(1, INVOICE, 10_000);
        _reserve(2, OTHER, 10_000);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        _asVouchers(abi.encodeCall(documents.draw, (2)));
    }

    function _requireGroup(uint64 group, uint64 limit, uint64 reserved, uint64 drawn, uint64 released) private view {
        IDocuments.Group memory g = documents.groupOf(group);
        require(g.currency == CNY && g.limit == limit, "limit");
        require(g.reserved == reserved, "reserved");
        require(g.drawn == drawn && g.released == released, "drawn, released");
    }

    function _reservation(uint256 financingId, bytes32 fingerprint, uint64 amount) private view returns (bytes memory) {
        bytes32[] memory fingerprints = new bytes32[](1);
        fingerprints[0] = fingerprint;
        return
            abi.encodeCall(documents.reserve, (financingId, _id(CREDITOR), TODAY, CNY, fingerprints, _oneShare(amount)));
    }

    function _reserve(uint256 financingId, bytes32 fingerprint, uint64 amount) private {
        _asVouchers(_reservation(financingId, fingerprint, amount));
    }

    function _refuseReserve(uint256 financingId, bytes32 fingerprint, uint64 amount, bytes memory reason) private {
        _refuse(address(vouchers), _reservation(financingId, fingerprint, amount), reason);
    }

    function _asVouchers(bytes memory data) private {
        _done(address(vouchers), address(documents), data);
    }

    function _operators(bytes memory data) private {
        _done(address(operators), address(documents), data);
    }

    function _refuseOperators(bytes memory data, bytes memory reason) private {
        _refuse(address(operators), data, reason);
    }

    function _refuse(address caller, bytes memory data, bytes memory reason) private {
        _refused(caller, address(documents), data, reason);
    }
}
