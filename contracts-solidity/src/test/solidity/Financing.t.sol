// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "../../main/solidity/Documents.sol";
import {IDocuments} from "../../main/solidity/IDocuments.sol";
import {DocumentState} from "../../main/solidity/documents/DocumentState.sol";
import {LimitKinds} from "../../main/solidity/ILimits.sol";
import {Roles} from "../../main/solidity/IParticipants.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Limits} from "../../main/solidity/Limits.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract FinancingTest is World {
    // -------------------------------------------------------------------- lock

    function test_TakingAQuoteLocksThePartAndReservesTheDocuments() public {
        _held();
        vm.expectEmit();
        emit FinancingMoves.PieceLocked(ROOT, FINANCED, FINANCING, _id(BANK), 30_000, TERMS, 20260705);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_newFinancing(30_000))));
        IVouchers.Piece memory piece = reader.pieceOf(FINANCED);
        require(piece.state == IVouchers.PieceState.Locked && piece.holder == _id(CREDITOR), "still the supplier's");
        require(piece.financingId == FINANCING && piece.lastDay == 20260705 && piece.recipient == 0, "locked");
        IVouchers.Financing memory f = _financing();
        require(f.pieceId == FINANCED && f.supplier == _id(CREDITOR) && f.bank == _id(BANK), "parties");
        require(f.termsHash == TERMS && f.value == 30_000 && f.approveBy == 20260705, "terms");
        require(f.state == IVouchers.FinancingState.Locked && _payable().openHolds == 1, "state");
        require(reader.pieceOf(ROOT).openOffers == 0, "a lock is no offer");
        _requireDocument(30_000, 0, 0);
        _requireBooks(VALUE, 0, 0);
    }

    function test_TheAmountsOfTheDocumentsAreTheValue() public {
        _held();
        IVouchers.NewFinancing memory f = _newFinancing(30_000);
        f.amounts[0] = 29_999;
        _refuseLock(f, abi.encodeWithSelector(FinancingMoves.AmountsDiffer.selector, FINANCING, 30_000, 29_999));
        f.amounts[0] = 30_001;
        _refuseLock(f, abi.encodeWithSelector(FinancingMoves.AmountsDiffer.selector, FINANCING, 30_000, 30_001));
        f.fingerprints[0] = keccak256("not attested");
        _refuseLock(f, abi.encodeWithSelector(DocumentState.DocumentNotAttested.selector, f.fingerprints[0]));
        _requireDocument(0, 0, 0);
    }

    function test_NothingIsFinancedBeyondItsDocuments() public {
        _held();
        vm.prank(BANK);
        documents.attest(_statement(keccak256("small"), 2, 29_999));
        IVouchers.NewFinancing memory f = _newFinancing(30_000);
        f.fingerprints[0] = keccak256("small");
        _refuseLock(f, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, f.fingerprints[0], 30_000, 29_999));
        IDocuments.Statement memory dollars = _statement(keccak256("dollars"), 2, VALUE);
        dollars.currency = "USD";
        vm.prank(BANK);
        documents.attest(dollars);
        f.fingerprints[0] = keccak256("dollars");
        bytes memory reason =
            abi.encodeWithSelector(Documents.DocumentCurrencyDiffers.selector, f.fingerprints[0], bytes3("USD"), CNY);
        _refuseLock(f, reason);
    }

    function test_TheSameDocumentIsNotFinancedTwice() public {
        _held();
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (_newFinancing(80_000))));
        IVouchers.NewFinancing memory f = _newFinancing(20_000);
        (f.financingId, f.pieceId, f.bank) = (21, 98, _id(BANK_2));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (f)));
        _done(BANK_2, address(vouchers), abi.encodeCall(vouchers.approveFinancing, (21, TERMS)));
        IVouchers.NewPayable memory other = _newPayable();
        (other.payableId, other.rootId) = (2, 50);
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.issue, (other)));
        _accept(CREDITOR, 50);
        f = _newFinancing(100);
        (f.financingId, f.pieceId, f.parentId) = (22, 51, 50);
        _refuseLock(f, abi.encodeWithSelector(DocumentState.LimitExceeded.selector, INVOICE, 100, 0));
    }

    function test_IdsOfFinancingsAreUsedOnceAndUuids() public {
        _locked();
        IVouchers.NewFinancing memory f = _newFinancing(1000);
        f.pieceId = 98;
        _refuseLock(f, abi.encodeWithSelector(VoucherState.IdInUse.selector, FINANCING));
        (f.financingId, f.pieceId) = (21, FINANCED);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.IdInUse.selector, FINANCED));
        (f.financingId, f.pieceId) = (0, 98);
        _refuseLock(f, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
        (f.financingId, f.pieceId) = (21, 0);
        _refuseLock(f, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
    }

    function test_TheBankIsAnActiveBankAndNobodyElsesParty() public {
        _held();
        IVouchers.NewFinancing memory f = _newFinancing(1000);
        f.bank = _id(SUPPLIER);
        _refuseLock(f, abi.encodeWithSelector(Participants.RoleMissing.selector, _id(SUPPLIER), Roles.BANK));
        f.bank = _id(CREDITOR);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.SameParty.selector, _id(CREDITOR)));
        f.bank = _id(DEBTOR);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.SameParty.selector, _id(DEBTOR)));
        _suspend(BANK);
        f.bank = _id(BANK);
        _refuseLock(f, abi.encodeWithSelector(Participants.Suspended.selector, _id(BANK)));
    }

    function test_ALockHasTermsAndALastDayUpToTheDueDate() public {
        _held();
        IVouchers.NewFinancing memory f = _newFinancing(1000);
        f.termsHash = 0;
        _refuseLock(f, abi.encodeWithSelector(Identifiers.ReferenceMissing.selector));
        f.termsHash = TERMS;
        f.approveBy = 20261001;
        _refuseLock(f, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, FINANCED, 20261001, TODAY, DUE));
        f.approveBy = 20260630;
        _refuseLock(f, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, FINANCED, 20260630, TODAY, DUE));
        f = _newFinancing(0);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, 0, VALUE));
        f = _newFinancing(VALUE + 1);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, VALUE + 1, VALUE));
        f = _newFinancing(SMALLEST - 1);
        _refuseLock(f, abi.encodeWithSelector(Limits.PieceTooSmall.selector, SMALLEST - 1, SMALLEST));
    }

    function test_OnlyWhatIsHeldAndCirculatesAndWasNotFinancedIsLocked() public {
        _funded();
        IVouchers.NewFinancing memory f = _newFinancing(1000);
        (f.financingId, f.pieceId, f.parentId, f.bank) = (21, 98, FINANCED, _id(BANK_2));
        bytes memory data = abi.encodeCall(vouchers.lock, (f));
        _refused(BANK, data, abi.encodeWithSelector(FinancingMoves.AlreadyFinanced.selector, FINANCED, FINANCING));
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 1000);
        f.parentId = PART;
        _refuseLock(f, abi.encodeWithSelector(VoucherState.WrongState.selector, PART, 1));
        f.parentId = ROOT;
        _freeze(ROOT);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, ROOT));
        _freezePayable();
        _refuseLock(f, abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
        vm.prank(address(operators));
        vouchers.setPayableFrozen(PAYABLE, false);
        vm.prank(address(operators));
        vouchers.setFrozen(ROOT, false);
        _settle(1000);
        _refuseLock(f, abi.encodeWithSelector(VoucherState.SettlementIsOpen.selector, PAYABLE, SETTLEMENT));
    }

    function test_ALockIsRefusedWhereApprovalWouldBeTooDeep() public {
        _held();
        vm.prank(address(operators));
        limits.setLimit(LimitKinds.DEPTH_MAX, 0, TODAY, 0);
        _refuseLock(_newFinancing(1000), abi.encodeWithSelector(Limits.TooDeep.selector, 1, 0));
    }

    // ---------------------------------------------------------------- approval

    function test_ApprovalPassesThePieceAndDrawsTheDocumentsAtOnce() public {
        _locked();
        vm.expectEmit();
        emit FinancingMoves.FinancingApproved(FINANCING, FINANCED, _id(BANK), 20260706);
        _approve();
        IVouchers.Piece memory piece = reader.pieceOf(FINANCED);
        require(piece.holder == _id(BANK) && piece.state == IVouchers.PieceState.Locked, "the bank's, locked");
        require(piece.depth == 1 && piece.lastDay == 20260706, "depth");
        require(_financing().state == IVouchers.FinancingState.Approved && _financing().fundBy == 20260706, "deadline");
        require(_payable().openHolds == 0, "no settlement waits for it");
        _requireDocument(0, 30_000, 0);
        bytes memory data = abi.encodeCall(vouchers.offer, (FINANCED, 99, _id(BANK_2), 1000, 20260708));
        _refused(BANK, data, abi.encodeWithSelector(VoucherState.WrongState.selector, FINANCED, 3));
    }

    function test_ApprovalCarriesTheAgreedTerms() public {
        _locked();
        bytes32 other = keccak256("other terms");
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.TermsDiffer.selector, FINANCING, other, TERMS);
        _refused(BANK, abi.encodeCall(vouchers.approveFinancing, (FINANCING, other)), reason);
    }

    function test_ApprovalEndsWithItsLastDayAndTheDaysToPayWithTheDueDate() public {
        _held();
        IVouchers.NewFinancing memory f = _newFinancing(30_000);
        f.approveBy = DUE;
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (f)));
        _moveTo(20260928);
        _approve();
        require(_financing().fundBy == DUE, "not after the due date");
        setUp();
        _locked();
        _moveTo(20260706);
        _refuseApproval(abi.encodeWithSelector(FinancingMoves.ApprovalClosed.selector, FINANCING, 20260705, 20260706));
    }

    function test_ApprovalIsRefusedForWhatDoesNotCirculate() public {
        _locked();
        _freeze(FINANCED);
        _refuseApproval(abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, FINANCED));
        _freezePayable();
        _refuseApproval(abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE));
        vm.prank(address(operators));
        vouchers.setPayableFrozen(PAYABLE, false);
        vm.prank(address(operators));
        vouchers.setFrozen(FINANCED, false);
        vm.prank(address(operators));
        limits.setLimit(LimitKinds.DEPTH_MAX, 0, TODAY, 0);
        _refuseApproval(abi.encodeWithSelector(Limits.TooDeep.selector, 1, 0));
        _settle(1000);
        _refuseApproval(abi.encodeWithSelector(VoucherState.SettlementIsOpen.selector, PAYABLE, SETTLEMENT));
    }

    function test_ADisputedDocumentStopsTheApproval() public {
        _locked();
        vm.prank(BANK_2);
        documents.attest(_statement(INVOICE, 2, 5));
        _refuseApproval(abi.encodeWithSelector(Documents.DocumentIsFrozen.selector, INVOICE));
        require(_holderOf(FINANCED) == _id(CREDITOR), "not moved");
    }

    function test_EachStepIsTakenOnceAndInOrder() public {
        _locked();
        _refuseBank(abi.encodeCall(vouchers.instructPayout, (FINANCING)), 1);
        _refuseBank(abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)), 1);
        _refused(
            CREDITOR,
            address(statements),
            abi.encodeCall(statements.disputeFunds, (FINANCING)),
            abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, 1)
        );
        _refuseBank(abi.encodeCall(vouchers.sayReturned, (FINANCING)), 1);
        _refuseSupplier(abi.encodeCall(vouchers.undoFinancing, (FINANCING)), 1);
        _refuseSupplier(abi.encodeCall(vouchers.sayNotReceived, (FINANCING)), 1);
        _refuseSupplier(_agreement(), 1);
        _approve();
        _refuseBank(abi.encodeCall(vouchers.approveFinancing, (FINANCING, TERMS)), 2);
        _refuseBank(abi.encodeCall(vouchers.declineFinancing, (FINANCING)), 2);
        _refuseBank(abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)), 2);
        _refuseSupplier(abi.encodeCall(vouchers.withdrawFinancing, (FINANCING)), 2);
        _refuseBank(abi.encodeCall(vouchers.expireFinancing, (FINANCING)), 2);
        _instruct();
        _refuseBank(abi.encodeCall(vouchers.instructPayout, (FINANCING)), 3);
        bytes memory unsaid = abi.encodeWithSelector(FinancingMoves.AnswerStillOpen.selector, FINANCING, 0, TODAY);
        _refused(CREDITOR, abi.encodeCall(vouchers.undoFinancing, (FINANCING)), unsaid);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _refuseBank(abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)), 4);
        _refuseBank(_agreement(), 4);
    }

    // --------------------------------------------------------------------- end

    function test_TheBankDeclines() public {
        _locked();
        vm.expectEmit();
        emit FinancingMoves.FinancingDeclined(FINANCING, FINANCED);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.declineFinancing, (FINANCING)));
        _requireUnlocked(IVouchers.FinancingState.Declined);
    }

    function test_TheSupplierWithdraws() public {
        _locked();
        vm.expectEmit();
        emit FinancingMoves.FinancingWithdrawn(FINANCING, FINANCED);
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.withdrawFinancing, (FINANCING)));
        _requireUnlocked(IVouchers.FinancingState.Declined);
    }

    function test_ALockExpiresAfterItsLastDay() public {
        _locked();
        _moveTo(20260705);
        bytes memory data = abi.encodeCall(vouchers.expireFinancing, (FINANCING));
        bytes memory reason =
            abi.encodeWithSelector(FinancingMoves.ApprovalStillOpen.selector, FINANCING, 20260705, 20260705);
        _refused(DEBTOR_2, data, reason);
        _moveTo(20260706);
        vm.expectEmit();
        emit FinancingMoves.FinancingExpired(FINANCING, FINANCED);
        _done(DEBTOR_2, address(vouchers), data);
        _requireUnlocked(IVouchers.FinancingState.Expired);
    }

    function test_ALockExpiresWhileASettlementIsOpen() public {
        _locked();
        _settle(1000);
        _done(DEBTOR_2, address(vouchers), abi.encodeCall(vouchers.expireFinancing, (FINANCING)));
        _requireUnlocked(IVouchers.FinancingState.Expired);
    }

    function test_WhatWasUnlockedCanBeLockedAgain() public {
        test_TheBankDeclines();
        IVouchers.NewFinancing memory f = _newFinancing(30_000);
        (f.financingId, f.pieceId, f.parentId, f.bank) = (21, 98, FINANCED, _id(BANK_2));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.lock, (f)));
    }

    // ---------------------------------------------------------------- internal

    function _requireUnlocked(IVouchers.FinancingState state) private view {
        IVouchers.Piece memory piece = reader.pieceOf(FINANCED);
        require(piece.state == IVouchers.PieceState.Held && piece.holder == _id(CREDITOR), "held");
        require(piece.financingId == 0 && piece.lastDay == 0 && piece.depth == 0, "as it was");
        require(_financing().state == state && _payable().openHolds == 0, "ended");
        _requireDocument(0, 0, 0);
    }

    function _refuseLock(IVouchers.NewFinancing memory f, bytes memory reason) private {
        _refused(CREDITOR, abi.encodeCall(vouchers.lock, (f)), reason);
    }

    function _refuseApproval(bytes memory reason) private {
        _refused(BANK, abi.encodeCall(vouchers.approveFinancing, (FINANCING, TERMS)), reason);
    }

    function _refuseBank(bytes memory data, uint8 state) private {
        _refused(BANK, data, _wrongState(state));
    }

    function _refuseSupplier(bytes memory data, uint8 state) private {
        _refused(CREDITOR, data, _wrongState(state));
    }

    function _wrongState(uint8 state) private pure returns (bytes memory) {
        return abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, state);
    }
}
