// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "../../../main/solidity/Documents.sol";
import {IDocuments} from "../../../main/solidity/IDocuments.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {DocumentState} from "../../../main/solidity/documents/DocumentState.sol";
import {World} from "../support/World.sol";
import {vm} from "../support/Vm.sol";

/// @notice What a hostile reading found, turned round: whose documents are reserved, and how often one trade is financed.
contract DocumentsAuditTest is World {
    bytes32 private constant NOTE = keccak256("delivery note of the same goods");

    // 11: anybody reserved another's documents, and again as soon as a bank had declined
    function test_11_AStrangerReservesNothingOfAnother() public {
        _held();
        IVouchers.NewPayable memory p = _newPayable();
        (p.payableId, p.rootId, p.creditor, p.value) = (2, 50, _id(SUPPLIER), SMALLEST);
        vm.prank(DEBTOR_2);
        vouchers.issue(p);
        _accept(SUPPLIER, 50);
        IVouchers.NewFinancing memory f = _newFinancing(SMALLEST);
        (f.financingId, f.parentId, f.pieceId) = (66, 50, 67);
        bytes memory reason = abi.encodeWithSelector(Documents.NotDocumentOwner.selector, INVOICE, _id(SUPPLIER));
        _refused(SUPPLIER, abi.encodeCall(vouchers.lock, (f)), reason);
        _requireDocument(0, 0, 0);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_newFinancing(VALUE))));
    }

    // 20: one trade backed two financings under two kinds of document
    function test_20_OneTradeUnderTwoKindsIsFinancedOnce() public {
        _twoPieces();
        IDocuments.Statement memory note = _statement(NOTE, 4, VALUE);
        (note.sameGoodsAs, note.groupCurrency, note.groupLimit) = (INVOICE, CNY, VALUE);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (note)));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_newFinancing(VALUE))));
        bytes memory reason =
            abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 1, VALUE, uint64(0));
        _refused(CREDITOR, abi.encodeCall(vouchers.lock, (_onNote())), reason);
    }

    // 20: found out while both wait for their banks, the first that is approved is the only one
    function test_20_ATradeFoundToBeTheSameAfterwardsIsApprovedOnce() public {
        _twoPieces();
        _done(BANK_2, address(documents), abi.encodeCall(documents.attest, (_statement(NOTE, 4, VALUE))));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_newFinancing(VALUE))));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_onNote())));
        IDocuments.Statement memory note = _statement(NOTE, 4, VALUE);
        (note.sameGoodsAs, note.groupCurrency, note.groupLimit) = (INVOICE, CNY, VALUE);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (note)));
        _approve();
        bytes memory reason =
            abi.encodeWithSelector(DocumentState.GroupLimitExceeded.selector, NOTE, 1, VALUE, uint64(0));
        _refused(BANK_2, abi.encodeCall(vouchers.approveFinancing, (21, TERMS)), reason);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.withdrawFinancing, (21)));
        IDocuments.Group memory group = documents.groupOf(1);
        require(group.drawn == VALUE && group.reserved == 0, "financed once");
    }

    /// @dev Two vouchers of the same value, for one delivery.
    function _twoPieces() private {
        _held();
        IVouchers.NewPayable memory p = _newPayable();
        (p.payableId, p.rootId) = (2, 50);
        vm.prank(DEBTOR);
        vouchers.issue(p);
        _accept(CREDITOR, 50);
    }

    function _onNote() private pure returns (IVouchers.NewFinancing memory f) {
        f = _newFinancing(VALUE);
        (f.financingId, f.parentId, f.pieceId, f.bank) = (21, 50, 51, _id(BANK_2));
        f.fingerprints[0] = NOTE;
    }
}
