// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "../../main/solidity/Documents.sol";
import {DocumentState} from "../../main/solidity/documents/DocumentState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice A document that was amended or cancelled after it had been attested.
contract LoweringTest is World {
    function test_ItsAttesterLowersADocumentAndReservationsLapse() public {
        _locked();
        vm.expectEmit();
        emit Documents.DocumentRestated(INVOICE, _id(BANK), 50_000, 40_000, 30_000);
        _lower(50_000, 8_000);
        require(documents.documentOf(INVOICE).faceValue == 50_000, "face value");
        require(documents.documentOf(INVOICE).limit == 40_000, "limit");
        _requireDocument(0, 0, 0);
        bytes memory approval = abi.encodeCall(vouchers.approveFinancing, (FINANCING, TERMS));
        _refused(BANK, approval, abi.encodeWithSelector(Documents.DocumentLowered.selector, INVOICE, FINANCING));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.declineFinancing, (FINANCING)));
        _requireDocument(0, 0, 0);
    }

    /// @dev What somebody else reserved after it is not freed by the end of a financing whose reservation has lapsed.
    function test_WhatLapsedWithTheStatementDoesNotLapseAgain() public {
        _locked();
        _lower(50_000, 10_000);
        _reserve(99, 50_000);
        _requireDocument(50_000, 0, 0);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.withdrawFinancing, (FINANCING)));
        _requireDocument(50_000, 0, 0);
        _refuseReserve(100, 1, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, 1, 0));
    }

    function test_DrawingsStayAlsoAboveTheNewLimit() public {
        _approved();
        _lower(10_000, 10_000);
        _requireDocument(0, 30_000, 0);
        _refuseReserve(99, 1, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, 1, 0));
        vm.prank(BANK);
        vouchers.instructPayout(FINANCING);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        _requireDocument(0, 30_000, 30_000);
        _refuseReserve(
            99, 10_001, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, 10_001, 10_000)
        );
        _reserve(99, 10_000);
    }

    function test_ARevokedDocumentIsFinancedNoMore() public {
        _held();
        _lower(0, 0);
        _refuseReserve(99, 1, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, 1, 0));
        vm.expectEmit();
        emit Documents.DocumentFrozen(INVOICE, _id(BANK_2));
        _done(BANK_2, address(documents), abi.encodeCall(documents.attest, (_statement(INVOICE, 2, VALUE))));
    }

    function test_OnlyItsAttesterLowersAndNobodyRaisesAlone() public {
        _refuseLower(BANK_2, 1, 1, abi.encodeWithSelector(Documents.NotAttester.selector, INVOICE, _id(BANK_2)));
        bytes memory reason = abi.encodeWithSelector(Documents.NotLower.selector, INVOICE, VALUE, VALUE);
        _refuseLower(BANK, VALUE, 10_000, reason);
        _refuseLower(BANK, VALUE + 1, 9_000, reason);
        _refuseLower(BANK, 5, 10_001, abi.encodeWithSelector(Documents.RateOutOfRange.selector, 10_001, 10_000));
        _lower(VALUE, 5_000);
        reason = abi.encodeWithSelector(Documents.NotLower.selector, INVOICE, VALUE, VALUE / 2);
        _refuseLower(BANK, VALUE - 1, 10_000, reason); // a lower face value, a higher limit
        bytes memory data = abi.encodeCall(documents.lower, (keccak256("unknown"), 1, 1));
        reason = abi.encodeWithSelector(DocumentState.DocumentNotAttested.selector, keccak256("unknown"));
        _refused(BANK, address(documents), data, reason);
    }

    function test_TheOperatorsRaiseWithoutHarmToReservations() public {
        _locked();
        vm.expectEmit();
        emit Documents.DocumentRestated(INVOICE, 0, 2 * VALUE, 2 * VALUE, 0);
        _restate(2 * VALUE, 10_000);
        _requireDocument(30_000, 0, 0);
        _approve();
        _restate(VALUE, 1_000);
        require(documents.documentOf(INVOICE).limit == VALUE / 10, "lowered");
        _requireDocument(0, 30_000, 0);
    }

    function test_ADocumentIsReservedForALimitedTime() public {
        bytes memory reason = abi.encodeWithSelector(Documents.ReservationTooLong.selector, 99, 20261002, 20261001);
        _refused(address(vouchers), address(documents), _reservation(99, 20261002, 1), reason);
        _done(address(vouchers), address(documents), _reservation(99, 20261001, 1));
    }

    // ---------------------------------------------------------------- internal

    function _lower(uint64 faceValue, uint16 rate) private {
        _done(BANK, address(documents), abi.encodeCall(documents.lower, (INVOICE, faceValue, rate)));
    }

    function _refuseLower(address bank, uint64 faceValue, uint16 rate, bytes memory reason) private {
        _refused(bank, address(documents), abi.encodeCall(documents.lower, (INVOICE, faceValue, rate)), reason);
    }

    function _restate(uint64 faceValue, uint16 rate) private {
        bytes memory data = abi.encodeCall(documents.restate, (INVOICE, faceValue, rate));
        _done(address(operators), address(documents), data);
    }

    function _reservation(uint256 financingId, uint32 lastDay, uint64 amount) private view returns (bytes memory) {
        bytes32[] memory fingerprints = new bytes32[](1);
        fingerprints[0] = INVOICE;
        return
            abi.encodeCall(
                documents.reserve, (financingId, _id(CREDITOR), lastDay, CNY, fingerprints, _oneShare(amount))
            );
    }

    function _reserve(uint256 financingId, uint64 amount) private {
        _done(address(vouchers), address(documents), _reservation(financingId, TODAY, amount));
    }

    function _refuseReserve(uint256 financingId, uint64 amount, bytes memory reason) private {
        _refused(address(vouchers), address(documents), _reservation(financingId, TODAY, amount), reason);
    }
}
