// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IDocuments} from "../../../main/solidity/IDocuments.sol";
import {LimitKinds} from "../../../main/solidity/ILimits.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {World} from "../support/World.sol";
import {vm} from "../support/Vm.sol";
import {Handler} from "./Handler.sol";

/// @notice The invariants of 'On chain' in docs/architecture.md under random legal moves.
/// @dev After each move the payable it touched is recounted; after each run everything is.
contract VouchersInvariantTest is World {
    error NeverHappened(string action);

    event Coverage(string action, uint256 times);

    Handler private _handler;

    function setUp() public override {
        super.setUp();
        vm.prank(address(operators));
        limits.setLimit(LimitKinds.FUNDING_DAYS, 0, TODAY, 1); // short, so that banks are late often
        _short(LimitKinds.SETTLEMENT_DAYS);
        _short(LimitKinds.ATTEST_DAYS);
        _short(LimitKinds.ANSWER_DAYS);
        _handler = new Handler(participants, businessDate, documents, statements, vouchers);
        for (uint256 i = 0; i < 8; i++) {
            _handler.attest(i); // a run of a few hundred moves begins with something to move
            _handler.issue(i);
            _handler.accept(i);
        }
    }

    function _short(uint8 kind) private {
        vm.prank(address(operators));
        limits.setLimit(kind, 0, TODAY, 1);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_TheBooksAreRight() public view {
        uint256 touched = _handler.touched();
        if (touched != 0) _checkPayable(touched);
    }

    function afterInvariant() public view {
        _checkEverything();
        require(_handler.variety() >= 20, "too few different moves to mean anything");
    }

    /// @dev The same handler in one long run: every move it knows must take effect, or the invariants say nothing about it.
    function test_EveryMoveTakesEffectInALongRun() public {
        bytes4[60] memory moves = _moves();
        for (uint256 i = 0; i < 10_000; i++) {
            uint256 random = uint256(keccak256(abi.encode("coverage", i)));
            bytes4 move = moves[random % moves.length];
            (bool done, bytes memory reason) = address(_handler).call(abi.encodeWithSelector(move, random >> 8));
            if (!done) revert Failed(reason);
            if (i % 500 == 0) this.checkEverything();
        }
        this.checkEverything();
        string[66] memory actions = _actions();
        for (uint256 i = 0; i < actions.length; i++) {
            uint256 times = _handler.taken(actions[i]);
            emit Coverage(actions[i], times);
            if (times == 0) revert NeverHappened(actions[i]);
        }
        require(_handler.variety() == actions.length, "a move that is not in the list");
    }

    // ------------------------------------------------------------------ checks

    /// @dev Called from outside, so that what it allocates is freed.
    function checkEverything() external view {
        _checkEverything();
    }

    function _checkEverything() private view {
        uint256[] memory ids = _handler.payables();
        uint256 issued;
        for (uint256 i = 0; i < ids.length; i++) {
            _checkPayable(ids[i]);
            issued += reader.payableOf(ids[i]).issued;
        }
        require(issued == _handler.issuedTotal(), "nothing is issued but by issue");
        _checkHolders(ids);
        _checkDocuments();
        _checkSettlements();
    }

    /// @dev The contract keeps counters and never loops; this counts the pieces.
    function _checkPayable(uint256 payableId) private view {
        IVouchers.Payable memory p = reader.payableOf(payableId);
        uint256[] memory ids = _handler.piecesOf(payableId);
        uint256 live;
        uint256 redeemed;
        uint256 cancelled;
        uint256 holds;
        uint256 livePieces;
        for (uint256 i = 0; i < ids.length; i++) {
            IVouchers.Piece memory piece = reader.pieceOf(ids[i]);
            require(piece.payableId == payableId, "piece of another payable");
            redeemed += piece.redeemed;
            if (piece.state == IVouchers.PieceState.Cancelled) cancelled += piece.value;
            else live += piece.value;
            if (piece.value > 0 && piece.state != IVouchers.PieceState.Cancelled) livePieces++;
            if (_isHold(piece)) holds++;
            _checkPiece(ids[i], piece);
        }
        require(live == p.live && redeemed == p.redeemed && cancelled == p.cancelled, "counters are sums over pieces");
        require(live + redeemed + cancelled == p.issued, "live + redeemed + cancelled == issued");
        require(p.contested == _handler.contestedOf(payableId), "kept apart for who is not paid yet");
        require(
            _handler.paidOf(payableId) + p.contested + live + cancelled == p.issued, "paid + contested + live = issued"
        );
        require(holds == p.openHolds, "openHolds");
        require(livePieces == p.livePieces, "livePieces");
        require(ids.length == vouchers.tokenSupplyInSlot(payableId), "no piece but by a move");
        require((p.state == IVouchers.PayableState.Settled) == (p.live == 0 && p.cancelled == 0), "settled");
    }

    function _checkPiece(uint256 pieceId, IVouchers.Piece memory piece) private view {
        require(
            piece.holder == _handler.holderOf(pieceId), "one holder, changed by acceptance, approval and undo alone"
        );
        require(piece.depth <= 4, "depth");
        require(piece.openOffers <= 3, "fan-out");
        require(_isLargeEnough(piece), "smallest piece");
        bool redeemed = piece.state == IVouchers.PieceState.Redeemed;
        require(!redeemed || (piece.value == 0 && piece.redeemed > 0), "redeemed");
        require((piece.state == IVouchers.PieceState.Offered) == (piece.recipient != 0), "recipient");
    }

    /// @dev What a part payment left may be smaller.
    function _isLargeEnough(IVouchers.Piece memory piece) private view returns (bool) {
        return piece.value == 0 || piece.value >= SMALLEST || _handler.partlyPaid(piece.payableId);
    }

    function _isHold(IVouchers.Piece memory piece) private view returns (bool) {
        if (piece.state == IVouchers.PieceState.Offered) return true;
        if (piece.state != IVouchers.PieceState.Locked) return false;
        return reader.financingOf(piece.financingId).state == IVouchers.FinancingState.Locked;
    }

    function _checkHolders(uint256[] memory payableIds) private view {
        bytes32[9] memory ids = _handler.participantIds();
        uint256[9] memory counts;
        uint256 pieces;
        for (uint256 i = 0; i < payableIds.length; i++) {
            uint256[] memory pieceIds = _handler.piecesOf(payableIds[i]);
            pieces += pieceIds.length;
            for (uint256 j = 0; j < pieceIds.length; j++) {
                bytes32 holder = reader.pieceOf(pieceIds[j]).holder;
                for (uint256 k = 0; k < ids.length; k++) {
                    if (ids[k] == holder) counts[k]++;
                }
            }
        }
        uint256 sum;
        for (uint256 k = 0; k < ids.length; k++) {
            require(vouchers.balanceOf(participants.accountOf(ids[k])) == counts[k], "balanceOf(account)");
            require(_handler.heldBy(ids[k]) == counts[k], "moves add up");
            sum += counts[k];
        }
        require(sum == pieces, "each piece has one holder");
    }

    function _checkDocuments() private view {
        bytes32[] memory fingerprints = _handler.fingerprints();
        uint256[] memory ids = _handler.financings();
        IDocuments.Group[] memory groups = new IDocuments.Group[](_handler.groups() + 1);
        for (uint256 i = 0; i < fingerprints.length; i++) {
            IDocuments.Document memory d = documents.documentOf(fingerprints[i]);
            (uint256 reserved, uint256 drawn, uint256 released) = _sumsOf(fingerprints[i], ids);
            require(d.reserved == reserved, "reserved is what open financings hold");
            require(d.drawn == drawn && d.released == released, "drawn and released");
            uint256 outstanding = uint256(d.reserved) + d.drawn - d.released;
            require(outstanding <= d.limit || _handler.lowered(fingerprints[i]), "reserved + drawn - released <= limit");
            IDocuments.Group memory sums = groups[d.group];
            (sums.reserved, sums.drawn, sums.released) =
            (sums.reserved + d.reserved, sums.drawn + d.drawn, sums.released + d.released);
        }
        _checkGroups(groups);
    }

    /// @dev All documents are in CNY here; another currency is in Documents.t.sol.
    function _checkGroups(IDocuments.Group[] memory sums) private view {
        for (uint64 group = 1; group < sums.length; group++) {
            IDocuments.Group memory g = documents.groupOf(group);
            require(g.currency == "CNY", "stated");
            if (g.mergedInto != 0) {
                require(sums[group].drawn == 0, "documents of a merged group are in the one that took its place");
                continue;
            }
            require(g.reserved == sums[group].reserved, "a group's reserved is the sum over its documents");
            require(g.drawn == sums[group].drawn && g.released == sums[group].released, "a group's drawn, released");
        }
        require(documents.groupOf(uint64(sums.length)).currency == 0, "no group but by a bank's statement");
    }

    function _sumsOf(bytes32 fingerprint, uint256[] memory ids)
        private
        view
        returns (uint256 reserved, uint256 drawn, uint256 released)
    {
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 amount = _amountOn(fingerprint, ids[i]);
            IVouchers.Financing memory f = reader.financingOf(ids[i]);
            IVouchers.FinancingState state = f.state;
            _checkLastDays(f);
            if (state == IVouchers.FinancingState.Locked && i >= _handler.lapsedBefore(fingerprint)) {
                reserved += amount;
            }
            if (state == IVouchers.FinancingState.Undone) {
                drawn += amount;
                released += amount * _handler.valueWhenMoved(f.pieceId) / f.value;
            }
            bool kept = state == IVouchers.FinancingState.Approved || state == IVouchers.FinancingState.PayoutInstructed
                || state == IVouchers.FinancingState.Funded;
            if (kept) drawn += amount;
        }
    }

    function _amountOn(bytes32 fingerprint, uint256 financingId) private view returns (uint256) {
        (bytes32[] memory fingerprints, uint64[] memory amounts) = documents.reservationsOf(financingId);
        for (uint256 i = 0; i < fingerprints.length; i++) {
            if (fingerprints[i] == fingerprint) return amounts[i];
        }
        return 0;
    }

    /// @dev Whatever waits for a bank ends without it: it has a last day, after which somebody else may end it.
    function _checkLastDays(IVouchers.Financing memory f) private pure {
        bool instructed = f.state == IVouchers.FinancingState.PayoutInstructed;
        bool approved = f.state == IVouchers.FinancingState.Approved;
        require(f.approveBy >= TODAY, "a lock has a last day");
        require(!(approved || instructed) || f.fundBy >= TODAY, "an approval has a last day");
        require(!instructed || f.attestBy > TODAY, "a payout has a last day");
        require(f.answerBy == 0 || f.answerBy > f.attestBy, "so has an answer");
    }

    function _checkSettlements() private view {
        uint256[] memory ids = _handler.settlements();
        for (uint256 i = 0; i < ids.length; i++) {
            IVouchers.Settlement memory s = reader.settlementOf(ids[i]);
            bool isOpen = reader.payableOf(s.payableId).settlementId == ids[i];
            require(s.open == isOpen, "open");
            require(s.lastDay >= TODAY, "it has a last day");
            if (s.open) continue;
            if (_handler.expired(ids[i])) {
                require(s.paid == 0 && s.redeemedPieces == 0, "nobody was paid of what expired");
                continue;
            }
            require(s.paid == s.payment, "shares add up to the payment");
            require(
                (s.redeemedPieces < s.pieces) == _handler.cutShort(ids[i]), "everybody is visited, or it is cut short"
            );
            require(s.deviation == 0, "nothing left over");
        }
    }

    // ------------------------------------------------------------------- lists

    function _moves() private view returns (bytes4[60] memory) {
        return [
            _handler.issue.selector,
            _handler.issueBatch.selector,
            _handler.offer.selector,
            _handler.offerWhole.selector,
            _handler.accept.selector,
            _handler.acceptAnother.selector,
            _handler.decline.selector,
            _handler.withdraw.selector,
            _handler.expireOffer.selector,
            _handler.moveDate.selector,
            _handler.suspend.selector,
            _handler.reinstate.selector,
            _handler.enrol.selector,
            _handler.freezePiece.selector,
            _handler.freezePayable.selector,
            _handler.unfreezeAny.selector,
            _handler.attest.selector,
            _handler.attestAgain.selector,
            _handler.unfreezeDocument.selector,
            _handler.lowerDocument.selector,
            _handler.restateDocument.selector,
            _handler.join.selector,
            _handler.joinGroups.selector,
            _handler.decideGroup.selector,
            _handler.mergeByOperators.selector,
            _handler.leaveGroup.selector,
            _handler.lock.selector,
            _handler.lockAnother.selector,
            _handler.approve.selector,
            _handler.approveAnother.selector,
            _handler.declineFinancing.selector,
            _handler.withdrawFinancing.selector,
            _handler.expireFinancing.selector,
            _handler.instruct.selector,
            _handler.instructAnother.selector,
            _handler.attestFunds.selector,
            _handler.disputeFunds.selector,
            _handler.sayReturned.selector,
            _handler.recordPayment.selector,
            _handler.undo.selector,
            _handler.agreeToUndo.selector,
            _handler.withdrawUndoAgreement.selector,
            _handler.sayNotReceived.selector,
            _handler.undoUnanswered.selector,
            _handler.undoPayout.selector,
            _handler.settleInFull.selector,
            _handler.settleInPart.selector,
            _handler.expireSettlement.selector,
            _handler.closeSettlement.selector,
            _handler.askForPayingBank.selector,
            _handler.changePayingBank.selector,
            _handler.endHolds.selector,
            _handler.redeem.selector,
            _handler.redeemRest.selector,
            _handler.endOverdueHolds.selector,
            _handler.payContested.selector,
            _handler.disputeRedemption.selector,
            _handler.markOverdue.selector,
            _handler.attemptSuspended.selector,
            _handler.attemptMove.selector
        ];
    }

    function _actions() private pure returns (string[66] memory) {
        return [
            "issue",
            "issueBatch",
            "offer",
            "offerWhole",
            "acceptRoot",
            "accept",
            "decline",
            "withdraw",
            "expireOffer",
            "moveDate",
            "suspend",
            "reinstate",
            "enrol",
            "freezePiece",
            "unfreezePiece",
            "freezePayable",
            "unfreezePayable",
            "attest",
            "confirmDocument",
            "freezeDocument",
            "unfreezeDocument",
            "lowerDocument",
            "revokeDocument",
            "restateDocument",
            "join",
            "freezeGroups",
            "mergeGroups",
            "decideGroup",
            "mergeByOperators",
            "leaveGroup",
            "lock",
            "lockOnTwoDocuments",
            "approve",
            "declineFinancing",
            "withdrawFinancing",
            "expireFinancing",
            "instruct",
            "attestFunds",
            "disputeFunds",
            "sayReturned",
            "recordPayment",
            "undo",
            "oneAgreed",
            "agreementWithdrawn",
            "bothAgreed",
            "sayNotReceived",
            "undoUnanswered",
            "undoPayout",
            "settleInFull",
            "settleInPart",
            "expireSettlement",
            "closeSettlement",
            "askForPayingBank",
            "changeAsked",
            "changeOverdue",
            "changeSettled",
            "continueSettlement",
            "endHolds",
            "endOverdueHolds",
            "redeemSome",
            "redeemLast",
            "payContested",
            "disputeRedemption",
            "markOverdue",
            "attemptSuspended",
            "attemptMove"
        ];
    }
}
