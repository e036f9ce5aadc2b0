// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "../../main/solidity/Documents.sol";
import {IDocuments} from "../../main/solidity/IDocuments.sol";
import {DocumentState} from "../../main/solidity/documents/DocumentState.sol";
import {TradeGroups} from "../../main/solidity/documents/TradeGroups.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract DocumentsTest is World {
    bytes32 private constant CUSTOMS = keccak256("customs declaration");

    function test_TheFirstAttestationSetsTheLimit() public {
        vm.expectEmit();
        emit Documents.DocumentAttested(CUSTOMS, _id(BANK), _id(CREDITOR), 1, CNY, 501, 400);
        _attestAtRate(BANK, CUSTOMS, 501, 8_000); // rounded down
        IDocuments.Document memory document = documents.documentOf(CUSTOMS);
        require(document.kind == 1 && document.currency == CNY && document.faceValue == 501, "as attested");
        require(document.limit == 400 && document.group == 0, "limit");
        require(document.attester == _id(BANK) && !document.frozen, "attester");
        require(document.owner == _id(CREDITOR), "owner");
    }

    function test_AnEqualAttestationConfirms() public {
        vm.expectEmit();
        emit Documents.DocumentConfirmed(INVOICE, _id(BANK_2));
        _attest(BANK_2, INVOICE, 2, CNY, VALUE);
        require(!documents.documentOf(INVOICE).frozen && documents.documentOf(INVOICE).attester == _id(BANK), "kept");
    }

    /// @dev A bank whose rate is another one has read the same.
    function test_ALaterRateFreezesNothing() public {
        _attestAtRate(BANK, CUSTOMS, 500, 8_000);
        _attestAtRate(BANK_2, CUSTOMS, 500, 0);
        _attestAtRate(BANK_2, CUSTOMS, 500, 10_000);
        require(!documents.documentOf(CUSTOMS).frozen && documents.documentOf(CUSTOMS).limit == 400, "as it was");
    }

    function test_AnyDifferenceFreezesUntilTheOperatorsHaveLooked() public {
        for (uint256 i = 0; i < 4; i++) {
            vm.expectEmit();
            emit Documents.DocumentFrozen(INVOICE, _id(BANK_2));
            IDocuments.Statement memory other = _statement(INVOICE, i == 0 ? 3 : 2, i == 2 ? VALUE + 1 : VALUE);
            if (i == 1) other.currency = "USD";
            if (i == 3) other.owner = _id(SUPPLIER);
            _done(BANK_2, address(documents), abi.encodeCall(documents.attest, (other)));
            IDocuments.Document memory document = documents.documentOf(INVOICE);
            require(document.frozen && document.kind == 2 && document.currency == CNY, "frozen as it was");
            require(document.limit == VALUE && document.owner == _id(CREDITOR), "limit and owner kept");
            vm.expectEmit();
            emit Documents.DocumentUnfrozen(INVOICE);
            _done(address(operators), address(documents), abi.encodeCall(documents.unfreeze, (INVOICE)));
            require(!documents.documentOf(INVOICE).frozen, "unfrozen");
        }
        bytes memory reason = abi.encodeWithSelector(Documents.DocumentNotFrozen.selector, INVOICE);
        _refuse(address(operators), abi.encodeCall(documents.unfreeze, (INVOICE)), reason);
    }

    function test_OnlyKnownKindsCurrenciesAndFingerprintsAreAttested() public {
        _refuseAttest(CUSTOMS, 0, CNY, abi.encodeWithSelector(Documents.DocumentKindInvalid.selector, 0));
        _refuseAttest(CUSTOMS, 7, CNY, abi.encodeWithSelector(Documents.DocumentKindInvalid.selector, 7));
        _refuseAttest(0, 1, CNY, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        bytes memory reason = abi.encodeWithSelector(Identifiers.CurrencyInvalid.selector, bytes3("cny"));
        _refuseAttest(CUSTOMS, 1, "cny", reason);
        IDocuments.Statement memory statement = _statement(CUSTOMS, 1, 500);
        statement.owner = _id(STRANGER);
        reason = abi.encodeWithSelector(Participants.UnknownParticipant.selector, _id(STRANGER));
        _refuse(BANK, abi.encodeCall(documents.attest, (statement)), reason);
        statement = _statement(CUSTOMS, 1, 0);
        reason = abi.encodeWithSelector(Documents.FaceValueMissing.selector, CUSTOMS);
        _refuse(BANK, abi.encodeCall(documents.attest, (statement)), reason);
        for (uint16 i = 0; i < 2; i++) {
            statement = _statement(CUSTOMS, 1, 500);
            statement.rate = i * 10_001;
            reason = abi.encodeWithSelector(Documents.RateOutOfRange.selector, statement.rate, 10_000);
            _refuse(BANK, abi.encodeCall(documents.attest, (statement)), reason);
        }
        for (uint8 kind = 1; kind <= 6; kind++) {
            _attest(BANK, keccak256(abi.encode(kind)), kind, CNY, 1);
        }
    }

    function test_ALimitReadersCannotKeepIsNotAttested() public {
        bytes memory data = abi.encodeCall(documents.attest, (_statement(CUSTOMS, 1, MOST + 1)));
        _refuse(BANK, data, abi.encodeWithSelector(TradeGroups.AmountTooLarge.selector, MOST + 1, MOST));
        _attest(BANK, CUSTOMS, 1, CNY, MOST);
    }

    /// @dev What is undone can be drawn again, so that all that was ever drawn may be more than the limit.
    function test_AllThatWasEverDrawnStaysWithinWhatReadersKeep() public {
        _attest(BANK, CUSTOMS, 1, CNY, MOST);
        _asVouchers(_reservation(FINANCING, CNY, _fingerprints(CUSTOMS), _oneShare(MOST)));
        _asVouchers(abi.encodeCall(documents.draw, (FINANCING)));
        _asVouchers(abi.encodeCall(documents.release, (FINANCING, 1, 1)));
        _asVouchers(_reservation(21, CNY, _fingerprints(CUSTOMS), _oneShare(1)));
        bytes memory reason = abi.encodeWithSelector(DocumentState.LimitExceeded.selector, CUSTOMS, 1, 0);
        _refuse(address(vouchers), abi.encodeCall(documents.draw, (21)), reason);
        _asVouchers(abi.encodeCall(documents.lapse, (21)));
    }

    function test_VouchersIsBoundOnceAndIsAContract() public {
        bytes memory reason = abi.encodeWithSelector(Documents.AlreadyBound.selector, address(vouchers));
        _refuse(OPERATOR, abi.encodeCall(documents.bind, (address(this))), reason);
        Documents unbound = new Documents(participants, businessDate, limits);
        reason = abi.encodeWithSelector(Documents.NotVouchers.selector, SUPPLIER);
        _refused(OPERATOR, address(unbound), abi.encodeCall(documents.bind, (SUPPLIER)), reason);
        vm.expectEmit();
        emit Documents.VouchersBound(address(vouchers));
        _done(OPERATOR, address(unbound), abi.encodeCall(documents.bind, (address(vouchers))));
    }

    function test_AReservationIsDrawnThenReleased() public {
        vm.expectEmit();
        emit Documents.DocumentReserved(INVOICE, FINANCING, 300);
        _reserve(FINANCING, 300);
        _requireDocument(300, 0, 0);
        (bytes32[] memory fingerprints, uint64[] memory amounts) = documents.reservationsOf(FINANCING);
        require(fingerprints.length == 1 && fingerprints[0] == INVOICE && amounts[0] == 300, "reservation");
        vm.expectEmit();
        emit Documents.DocumentDrawn(INVOICE, FINANCING, 300);
        _asVouchers(abi.encodeCall(documents.draw, (FINANCING)));
        _requireDocument(0, 300, 0);
        vm.expectEmit();
        emit Documents.DocumentReleased(INVOICE, FINANCING, 300);
        _asVouchers(abi.encodeCall(documents.release, (FINANCING, 1, 1)));
        _requireDocument(0, 300, 300);
        require(documents.version() == 4, "version");
    }

    function test_OnlyWhatIsStillOwedIsFreeAgain() public {
        _reserve(FINANCING, 301);
        _asVouchers(abi.encodeCall(documents.draw, (FINANCING)));
        vm.expectEmit();
        emit Documents.DocumentReleased(INVOICE, FINANCING, 100);
        _asVouchers(abi.encodeCall(documents.release, (FINANCING, 10_000, 30_000))); // a third, rounded down
        _requireDocument(0, 301, 100);
    }

    function test_AReservationLapses() public {
        _reserve(FINANCING, 300);
        vm.expectEmit();
        emit Documents.DocumentLapsed(INVOICE, FINANCING, 300);
        _asVouchers(abi.encodeCall(documents.lapse, (FINANCING)));
        _requireDocument(0, 0, 0);
    }

    function test_AReservationTakesEachStepOnce() public {
        _refuseStep(abi.encodeCall(documents.draw, (FINANCING)), 0);
        _refuseStep(abi.encodeCall(documents.lapse, (FINANCING)), 0);
        _refuseStep(abi.encodeCall(documents.release, (FINANCING, 1, 1)), 0);
        _reserve(FINANCING, 300);
        _refuseStep(_reservation(FINANCING, CNY, _fingerprints(INVOICE), _oneShare(1)), 1);
        _refuseStep(abi.encodeCall(documents.release, (FINANCING, 1, 1)), 1);
        _asVouchers(abi.encodeCall(documents.draw, (FINANCING)));
        _refuseStep(abi.encodeCall(documents.draw, (FINANCING)), 2);
        _refuseStep(abi.encodeCall(documents.lapse, (FINANCING)), 2);
        _asVouchers(abi.encodeCall(documents.release, (FINANCING, 1, 1)));
        _refuseStep(abi.encodeCall(documents.release, (FINANCING, 1, 1)), 4);
    }

    function testFuzz_NothingIsReservedBeyondTheLimit(uint64 first, uint64 second, uint64 third, bool undone) public {
        first = first % VALUE + 1;
        second = second % VALUE + 1;
        third = third % VALUE + 1;
        _reserve(1, first);
        _asVouchers(abi.encodeCall(documents.draw, (1)));
        uint64 left = VALUE - first;
        if (undone) {
            _asVouchers(abi.encodeCall(documents.release, (1, 1, 1)));
            left = VALUE;
        }
        left -= _reserveOrRefuse(2, second, left);
        left -= _reserveOrRefuse(3, third, left);
        IDocuments.Document memory document = documents.documentOf(INVOICE);
        require(document.limit - document.reserved - (document.drawn - document.released) == left, "left");
    }

    function test_WhatIsNotAttestedOrFrozenOrInAnotherCurrencyIsNotReserved() public {
        bytes memory reason = abi.encodeWithSelector(DocumentState.DocumentNotAttested.selector, CUSTOMS);
        _refuseReserve(CNY, _fingerprints(CUSTOMS), _oneShare(1), reason);
        reason = abi.encodeWithSelector(Documents.AmountMissing.selector, INVOICE);
        _refuseReserve(CNY, _fingerprints(INVOICE), _oneShare(0), reason);
        reason = abi.encodeWithSelector(Documents.DocumentCurrencyDiffers.selector, INVOICE, CNY, bytes3("USD"));
        _refuseReserve("USD", _fingerprints(INVOICE), _oneShare(1), reason);
        _attest(BANK_2, INVOICE, 2, CNY, 1);
        reason = abi.encodeWithSelector(Documents.DocumentIsFrozen.selector, INVOICE);
        _refuseReserve(CNY, _fingerprints(INVOICE), _oneShare(1), reason);
    }

    function test_ADocumentFrozenAfterItsReservationIsNotDrawnButMayLapse() public {
        _reserve(FINANCING, 300);
        _attest(BANK_2, INVOICE, 2, CNY, 1);
        bytes memory reason = abi.encodeWithSelector(Documents.DocumentIsFrozen.selector, INVOICE);
        _refuse(address(vouchers), abi.encodeCall(documents.draw, (FINANCING)), reason);
        _asVouchers(abi.encodeCall(documents.lapse, (FINANCING)));
        _requireDocument(0, 0, 0);
    }

    function test_AFinancingHasOneToTenDifferentDocumentsEachWithAnAmount() public {
        bytes32[] memory many = new bytes32[](11);
        for (uint256 i = 0; i < 11; i++) {
            many[i] = keccak256(abi.encode(i));
            _attest(BANK, many[i], 2, CNY, 100);
        }
        _refuseReserve(CNY, many, new uint64[](11), _countOutOfRange(11));
        _refuseReserve(CNY, new bytes32[](0), new uint64[](0), _countOutOfRange(0));
        _refuseReserve(CNY, _fingerprints(INVOICE), new uint64[](2), _countOutOfRange(1));
        bytes32[] memory twice = new bytes32[](2);
        (twice[0], twice[1]) = (INVOICE, INVOICE);
        uint64[] memory amounts = new uint64[](2);
        (amounts[0], amounts[1]) = (1, 1);
        bytes memory reason = abi.encodeWithSelector(DocumentState.DocumentTwice.selector, INVOICE);
        _refuseReserve(CNY, twice, amounts, reason);
        bytes32[] memory ten = new bytes32[](10);
        amounts = new uint64[](10);
        for (uint256 i = 0; i < 10; i++) {
            (ten[i], amounts[i]) = (many[i], 10);
        }
        vm.prank(address(vouchers));
        require(documents.reserve(FINANCING, _id(CREDITOR), TODAY, CNY, ten, amounts) == 100, "sum");
    }

    // ---------------------------------------------------------------- internal

    function _attest(address bank, bytes32 fingerprint, uint8 kind, bytes3 currency, uint64 limit) private {
        IDocuments.Statement memory statement = _statement(fingerprint, kind, limit);
        statement.currency = currency;
        _done(bank, address(documents), abi.encodeCall(documents.attest, (statement)));
    }

    function _attestAtRate(address bank, bytes32 fingerprint, uint64 faceValue, uint16 rate) private {
        IDocuments.Statement memory statement = _statement(fingerprint, 1, faceValue);
        statement.rate = rate;
        _done(bank, address(documents), abi.encodeCall(documents.attest, (statement)));
    }

    function _refuseAttest(bytes32 fingerprint, uint8 kind, bytes3 currency, bytes memory reason) private {
        IDocuments.Statement memory statement = _statement(fingerprint, kind, 1);
        statement.currency = currency;
        _refuse(BANK, abi.encodeCall(documents.attest, (statement)), reason);
    }

    function _fingerprints(bytes32 one) private pure returns (bytes32[] memory all) {
        all = new bytes32[](1);
        all[0] = one;
    }

    function _reservation(uint256 financingId, bytes3 currency, bytes32[] memory fingerprints, uint64[] memory amounts)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeCall(documents.reserve, (financingId, _id(CREDITOR), TODAY, currency, fingerprints, amounts));
    }

    function _reserve(uint256 financingId, uint64 amount) private {
        _asVouchers(_reservation(financingId, CNY, _fingerprints(INVOICE), _oneShare(amount)));
    }

    function _reserveOrRefuse(uint256 financingId, uint64 amount, uint64 left) private returns (uint64 taken) {
        bytes memory data = _reservation(financingId, CNY, _fingerprints(INVOICE), _oneShare(amount));
        if (amount > left) {
            bytes memory reason = abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, amount, left);
            _refuse(address(vouchers), data, reason);
            return 0;
        }
        _asVouchers(data);
        return amount;
    }

    function _refuseReserve(
        bytes3 currency,
        bytes32[] memory fingerprints,
        uint64[] memory amounts,
        bytes memory reason
    ) private {
        _refuse(address(vouchers), _reservation(FINANCING, currency, fingerprints, amounts), reason);
    }

    function _refuseStep(bytes memory data, uint8 state) private {
        bytes memory reason = abi.encodeWithSelector(Documents.ReservationInWrongState.selector, FINANCING, state);
        _refuse(address(vouchers), data, reason);
    }

    function _countOutOfRange(uint256 count) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Documents.DocumentCountOutOfRange.selector, count, 10);
    }

    function _asVouchers(bytes memory data) private {
        _done(address(vouchers), address(documents), data);
    }

    function _refuse(address caller, bytes memory data, bytes memory reason) private {
        _refused(caller, address(documents), data, reason);
    }
}
