// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {LimitKinds} from "../ILimits.sol";
import {Roles} from "../IParticipants.sol";
import {Identifiers} from "../Identifiers.sol";
import {VoucherState} from "./VoucherState.sol";

/// @title A supplier takes a bank's quote, the bank approves and pays: never a piece with the bank and no money.
/// @dev From the approval to the attestation a piece has two claimants. It stops no settlement and none ends it: what is paid
/// on it meanwhile is kept apart, and whichever of both moves comes, the attestation or an undo, says whose it is.
abstract contract FinancingMoves is VoucherState {
    // ------------------------------------------------------------------ errors

    error NotFinancingBank(uint256 financingId, bytes32 caller);
    error NotFinancingParty(uint256 financingId, bytes32 caller);
    error AlreadyFinanced(uint256 pieceId, uint256 financingId);
    error WrongFinancingState(uint256 financingId, FinancingState actual);
    error AmountsDiffer(uint256 financingId, uint64 value, uint256 total);
    error TermsDiffer(uint256 financingId, bytes32 termsHash, bytes32 expected);
    error ApprovalClosed(uint256 financingId, uint32 approveBy, uint32 today);
    error ApprovalStillOpen(uint256 financingId, uint32 approveBy, uint32 today);
    error FundingClosed(uint256 financingId, uint32 fundBy, uint32 today);
    error FundingStillOpen(uint256 financingId, uint32 fundBy, uint32 today);
    error AttestationStillOpen(uint256 financingId, uint32 attestBy, uint32 today);
    error AnswerStillOpen(uint256 financingId, uint32 answerBy, uint32 today);
    error AlreadyAgreed(uint256 financingId, bytes32 by);
    error NotAgreed(uint256 financingId, bytes32 by);
    error SupplierAgreesFirst(uint256 financingId);
    error AlreadyDisputed(uint256 id);
    error PieceNotWhole(uint256 financingId, uint256 pieceId);
    error PaymentReturned(uint256 financingId, bytes32 paymentRef);

    // ------------------------------------------------------------------ events

    event PieceLocked(
        uint256 indexed parentId,
        uint256 indexed pieceId,
        uint256 indexed financingId,
        bytes32 bank,
        uint64 value,
        bytes32 termsHash,
        uint32 approveBy
    );
    event FinancingApproved(uint256 indexed financingId, uint256 indexed pieceId, bytes32 indexed bank, uint32 fundBy);
    event FinancingDeclined(uint256 indexed financingId, uint256 indexed pieceId);
    event FinancingWithdrawn(uint256 indexed financingId, uint256 indexed pieceId);
    event FinancingExpired(uint256 indexed financingId, uint256 indexed pieceId);
    event PayoutInstructed(uint256 indexed financingId, uint256 indexed pieceId, uint32 attestBy);
    event FundsNotReceived(uint256 indexed financingId, uint256 indexed pieceId, uint32 answerBy);
    event FundsAttested(uint256 indexed financingId, uint256 indexed pieceId, bytes32 paymentRef);
    event FundsReturned(uint256 indexed financingId, uint256 indexed pieceId, uint32 attestBy);
    /// @dev What was paid on the piece between approval and this decision is `to`'s: the bank's or the supplier's.
    event ShareAwarded(uint256 indexed financingId, uint256 indexed pieceId, bytes32 indexed to, uint64 amount);
    event UndoAgreed(uint256 indexed financingId, bytes32 indexed by);
    event UndoAgreementWithdrawn(uint256 indexed financingId, bytes32 indexed by);
    event FinancingUndone(uint256 indexed financingId, uint256 indexed pieceId, bytes32 indexed holder);

    // ----------------------------------------------------------------- storage

    mapping(uint256 financingId => Financing) internal _financings;
    /// @dev Payments that were attested and came back.
    mapping(uint256 financingId => mapping(bytes32 paymentRef => bool)) private _returned;

    // ----------------------------------------------------------------- actions

    /// @notice Takes a quote: reserves a part of a piece for one bank and the documents behind it until `approveBy`.
    function lock(NewFinancing calldata financing) external {
        bytes32 supplier = _activeCaller();
        uint32 today = _today();
        _requireLockable(financing, supplier, today);

        Piece storage piece = _split(financing.parentId, financing.pieceId, financing.value, financing.approveBy, today);
        piece.state = PieceState.Locked;
        piece.financingId = financing.financingId;
        _store(financing, supplier);
        uint256 total = _documents.reserve(
            financing.financingId,
            supplier,
            financing.approveBy,
            _payables[piece.payableId].currency,
            financing.fingerprints,
            financing.amounts
        );
        if (total != financing.value) revert AmountsDiffer(financing.financingId, financing.value, total);
        emit PieceLocked(
            financing.parentId,
            financing.pieceId,
            financing.financingId,
            financing.bank,
            financing.value,
            financing.termsHash,
            financing.approveBy
        );
        _requireBalanced(piece.payableId);
    }

    /// @notice The bank takes the piece under the terms both agreed to. In the same transaction the documents' reservations
    /// become drawdowns and the days to pay begin to run. The piece stays locked, but no settlement waits for it any more.
    function approveFinancing(uint256 financingId, bytes32 termsHash) external {
        Financing storage financing = _asBank(financingId, FinancingState.Locked);
        uint256 pieceId = financing.pieceId;
        Piece storage piece = _pieces[pieceId];
        uint32 today = _today();
        if (financing.termsHash != termsHash) revert TermsDiffer(financingId, termsHash, financing.termsHash);
        if (today > financing.approveBy) revert ApprovalClosed(financingId, financing.approveBy, today);
        Payable storage payable_ = _requireCirculating(pieceId, piece);
        _limits.requireDepth(today, uint256(piece.depth) + 1);

        uint32 fundBy = _limits.lastDay(LimitKinds.FUNDING_DAYS, today);
        if (fundBy > payable_.dueOn) fundBy = payable_.dueOn;
        financing.state = FinancingState.Approved;
        financing.fundBy = fundBy;
        piece.lastDay = fundBy;
        piece.depth++;
        payable_.openHolds--;
        _pass(pieceId, piece, financing.bank);
        _documents.draw(financingId);
        emit FinancingApproved(financingId, pieceId, financing.bank, fundBy);
    }

    /// @notice The bank does not approve.
    function declineFinancing(uint256 financingId) external {
        Financing storage financing = _asBank(financingId, FinancingState.Locked);
        _endLock(financingId, financing, FinancingState.Declined);
        emit FinancingDeclined(financingId, financing.pieceId);
    }

    /// @notice The supplier no longer wants the financing; possible until it is approved.
    function withdrawFinancing(uint256 financingId) external {
        Financing storage financing = _asSupplier(financingId, FinancingState.Locked);
        _endLock(financingId, financing, FinancingState.Declined);
        emit FinancingWithdrawn(financingId, financing.pieceId);
    }

    /// @notice Ends a lock after its last day, or while a settlement waits. Any participant may: no hold is for ever.
    function expireFinancing(uint256 financingId) external {
        _activeCaller();
        _expireFinancing(financingId, _financings[financingId]);
    }

    /// @notice The bank is about to pay: from here on only the supplier and then the bank, the operators together, or anybody once
    /// the bank has not answered the supplier, undo the financing.
    /// @dev Marked before the money leaves, also while the payable is settled or after it was: what is paid on the piece is
    /// kept for whom it turns out to belong to. Who agreed to undo before agreed to another state of things, and is asked again.
    function instructPayout(uint256 financingId) external {
        Financing storage financing = _asBank(financingId, FinancingState.Approved);
        uint256 pieceId = financing.pieceId;
        uint32 today = _today();
        if (today > financing.fundBy) revert FundingClosed(financingId, financing.fundBy, today);
        _requireUnfrozen(pieceId, _pieces[pieceId]);

        _awaitAttestation(financing);
        emit PayoutInstructed(financingId, pieceId, financing.attestBy);
    }

    /// @notice The bank states that the supplier has the money; it may pass the piece on from here.
    /// @dev Records what happened outside, so neither date, flag nor settlement stops it. A piece redeemed meanwhile
    /// stays redeemed, and what was kept apart of it is the bank's.
    function attestFunds(uint256 financingId, bytes32 paymentRef) external {
        Financing storage financing = _asBank(financingId, FinancingState.PayoutInstructed);
        Identifiers.requireReference(paymentRef);
        uint256 pieceId = financing.pieceId;
        Piece storage piece = _pieces[pieceId];

        if (_returned[financingId][paymentRef]) revert PaymentReturned(financingId, paymentRef);
        financing.state = FinancingState.Funded;
        financing.paymentRef = paymentRef;
        _unlock(piece);
        emit FundsAttested(financingId, pieceId, paymentRef);
        _award(financingId, pieceId, piece);
    }

    /// @notice The money of an attested payout came back. While the bank holds the whole piece, nothing of it offered or
    /// redeemed, the payout is instructed again: the piece has two claimants until the bank attests with a reference that did not
    /// come back before.
    /// @dev Records what happened outside, as attestFunds does: neither date, flag nor settlement stops it.
    function sayReturned(uint256 financingId) external {
        Financing storage financing = _asBank(financingId, FinancingState.Funded);
        uint256 pieceId = financing.pieceId;
        Piece storage piece = _pieces[pieceId];
        if (piece.holder != financing.bank || piece.value != financing.value || piece.openOffers != 0) {
            revert PieceNotWhole(financingId, pieceId);
        }
        _returned[financingId][financing.paymentRef] = true;
        piece.state = PieceState.Locked;
        _awaitAttestation(financing);
        piece.lastDay = financing.attestBy;
        emit FundsReturned(financingId, pieceId, financing.attestBy);
    }

    /// @notice After the last day to attest an instructed payout, the supplier says that it has no money. The bank answers by
    /// attesting, within the days of the limit; it may do so late, as long as nobody has undone the financing.
    function sayNotReceived(uint256 financingId) external {
        Financing storage financing = _asSupplier(financingId, FinancingState.PayoutInstructed);
        _requireOver(AttestationStillOpen.selector, financingId, financing.attestBy);
        if (financing.answerBy != 0) revert AlreadyDisputed(financingId);
        uint32 answerBy = _limits.lastDay(LimitKinds.ANSWER_DAYS, _today());
        financing.answerBy = answerBy;
        emit FundsNotReceived(financingId, financing.pieceId, answerBy);
    }

    /// @notice The supplier gets its piece back after the bank let the days to pay go by, or those to answer that no money
    /// came. Any participant may see to it: no hold is for ever.
    function undoFinancing(uint256 financingId) external {
        _activeCaller();
        Financing storage financing = _financings[financingId];
        if (financing.state == FinancingState.PayoutInstructed) {
            _requireOver(AnswerStillOpen.selector, financingId, financing.answerBy);
        } else {
            _requireFinancingState(financingId, financing, FinancingState.Approved);
            _requireOver(FundingStillOpen.selector, financingId, financing.fundBy);
        }
        _undoUnfrozen(financingId, financing);
    }

    /// @notice One party's agreement to undo an approved financing before funds; the second one undoes it. Once the payout was
    /// instructed the supplier agrees first: it says that it has no money, and the bank, which knows what it paid, decides.
    /// @param expected the state that is to be undone: an agreement still on its way when the payout is instructed is none
    function agreeToUndo(uint256 financingId, FinancingState expected) external {
        (Financing storage financing, bytes32 caller, bool isSupplier) = _asPartyBeforeFunds(financingId);
        _requireFinancingState(financingId, financing, expected);
        _requireUnfrozen(financing.pieceId, _pieces[financing.pieceId]);
        if (isSupplier ? financing.supplierAgreesToUndo : financing.bankAgreesToUndo) {
            revert AlreadyAgreed(financingId, caller);
        }
        if (!isSupplier && !financing.supplierAgreesToUndo && financing.state == FinancingState.PayoutInstructed) {
            revert SupplierAgreesFirst(financingId);
        }

        if (isSupplier) financing.supplierAgreesToUndo = true;
        else financing.bankAgreesToUndo = true;
        emit UndoAgreed(financingId, caller);
        if (financing.supplierAgreesToUndo && financing.bankAgreesToUndo) _undo(financingId, financing);
    }

    /// @notice A party takes its own agreement back, as long as the other has not agreed too.
    function withdrawUndoAgreement(uint256 financingId) external {
        (Financing storage financing, bytes32 caller, bool isSupplier) = _asPartyBeforeFunds(financingId);
        if (!(isSupplier ? financing.supplierAgreesToUndo : financing.bankAgreesToUndo)) {
            revert NotAgreed(financingId, caller);
        }
        if (isSupplier) financing.supplierAgreesToUndo = false;
        else financing.bankAgreesToUndo = false;
        emit UndoAgreementWithdrawn(financingId, caller);
    }

    /// @notice The operators together undo a financing whose payout was instructed and never attested: one party may be gone.
    function undoPayout(uint256 financingId) external {
        _callerAs(Roles.OPERATORS);
        Financing storage financing = _financings[financingId];
        _requireFinancingState(financingId, financing, FinancingState.PayoutInstructed);
        _undoUnfrozen(financingId, financing);
    }

    // ---------------------------------------------------------------- internal

    function _awaitAttestation(Financing storage financing) private {
        financing.state = FinancingState.PayoutInstructed;
        financing.supplierAgreesToUndo = false;
        financing.bankAgreesToUndo = false;
        financing.attestBy = _limits.lastDay(LimitKinds.ATTEST_DAYS, _today());
        financing.answerBy = 0;
    }

    /// @dev An open settlement does not stop it: who is paid is asked at each payment. Nor does a flag on a piece that is
    /// redeemed: all that is left to say is whose the money is.
    function _undoUnfrozen(uint256 financingId, Financing storage financing) private {
        Piece storage piece = _pieces[financing.pieceId];
        if (piece.state != PieceState.Redeemed) _requireUnfrozen(financing.pieceId, piece);
        _undo(financingId, financing);
    }

    function _expireFinancing(uint256 financingId, Financing storage financing) internal {
        _requireFinancingState(financingId, financing, FinancingState.Locked);
        if (_payables[_pieces[financing.pieceId].payableId].settlementId == 0) {
            _requireOver(ApprovalStillOpen.selector, financingId, financing.approveBy);
        }
        _endLock(financingId, financing, FinancingState.Expired);
        emit FinancingExpired(financingId, financing.pieceId);
    }

    /// @dev Before funds: the piece goes back to the supplier with what is still owed on it, and as much of the documents can
    /// be drawn on again: what was redeemed meanwhile was paid for the goods they stand for.
    function _undo(uint256 financingId, Financing storage financing) internal {
        uint256 pieceId = financing.pieceId;
        bytes32 supplier = financing.supplier;
        Piece storage piece = _pieces[pieceId];
        financing.state = FinancingState.Undone;
        piece.depth--;
        piece.financingId = 0;
        _unlock(piece);
        _pass(pieceId, piece, supplier);
        _documents.release(financingId, piece.value, financing.value);
        emit FinancingUndone(financingId, pieceId, supplier);
        _award(financingId, pieceId, piece);
        _requireBalanced(piece.payableId);
    }

    /// @dev It may have been redeemed meanwhile.
    function _unlock(Piece storage piece) private {
        piece.lastDay = 0;
        if (piece.state == PieceState.Locked) piece.state = PieceState.Held;
    }

    /// @dev Whatever was redeemed of a piece while it was locked had two claimants; its holder now is the one.
    function _award(uint256 financingId, uint256 pieceId, Piece storage piece) private {
        if (piece.redeemed != 0) emit ShareAwarded(financingId, pieceId, piece.holder, piece.redeemed);
    }

    function _endLock(uint256 financingId, Financing storage financing, FinancingState state) private {
        Piece storage piece = _pieces[financing.pieceId];
        financing.state = state;
        piece.financingId = 0;
        _endHold(piece);
        _documents.lapse(financingId);
        _requireBalanced(piece.payableId);
    }

    function _requireLockable(NewFinancing calldata financing, bytes32 supplier, uint32 today) private view {
        Identifiers.requireId(financing.financingId);
        if (_financings[financing.financingId].state != FinancingState.None) revert IdInUse(financing.financingId);
        Identifiers.requireReference(financing.termsHash);
        uint256 parentId = financing.parentId;
        Piece storage parent = _pieces[parentId];
        _requireHolder(parentId, parent, supplier);
        _requireState(parentId, parent, PieceState.Held);
        if (parent.financingId != 0) revert AlreadyFinanced(parentId, parent.financingId);
        Payable storage payable_ = _requireCirculating(parentId, parent);
        bytes32 bank = financing.bank;
        if (bank == supplier || bank == payable_.debtor) revert SameParty(bank);
        _participants.requireActive(bank, Roles.BANK);
        _limits.requireDepth(today, uint256(parent.depth) + 1);
    }

    function _store(NewFinancing calldata financing, bytes32 supplier) private {
        Financing storage stored = _financings[financing.financingId];
        stored.pieceId = financing.pieceId;
        stored.supplier = supplier;
        stored.bank = financing.bank;
        stored.termsHash = financing.termsHash;
        stored.value = financing.value;
        stored.approveBy = financing.approveBy;
        stored.state = FinancingState.Locked;
    }

    function _asBank(uint256 financingId, FinancingState expected) private view returns (Financing storage financing) {
        financing = _financings[financingId];
        bytes32 caller = _callerAs(Roles.BANK);
        if (financing.bank != caller) revert NotFinancingBank(financingId, caller);
        _requireFinancingState(financingId, financing, expected);
    }

    function _asSupplier(uint256 financingId, FinancingState expected)
        private
        view
        returns (Financing storage financing)
    {
        financing = _financings[financingId];
        bytes32 caller = _activeCaller();
        if (financing.supplier != caller) revert NotFinancingParty(financingId, caller);
        _requireFinancingState(financingId, financing, expected);
    }

    function _asPartyBeforeFunds(uint256 financingId)
        private
        view
        returns (Financing storage financing, bytes32 caller, bool isSupplier)
    {
        financing = _financings[financingId];
        caller = _activeCaller();
        isSupplier = caller == financing.supplier;
        if (!isSupplier && caller != financing.bank) revert NotFinancingParty(financingId, caller);
        FinancingState state = financing.state;
        if (state != FinancingState.Approved && state != FinancingState.PayoutInstructed) {
            revert WrongFinancingState(financingId, state);
        }
    }

    function _requireFinancingState(uint256 financingId, Financing storage financing, FinancingState expected)
        private
        view
    {
        if (financing.state != expected) revert WrongFinancingState(financingId, financing.state);
    }
}
