// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../../main/solidity/Dates.sol";
import {LimitKinds} from "../../main/solidity/ILimits.sol";
import {Roles} from "../../main/solidity/IParticipants.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Limits} from "../../main/solidity/Limits.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {Circulation} from "../../main/solidity/vouchers/Circulation.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract CirculationTest is World {
    function test_AnOfferedPartStaysWithItsHolder() public {
        _held();
        vm.expectEmit();
        emit Circulation.PieceOffered(ROOT, PART, _id(SUPPLIER), 40_000, 20260708);
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 40_000);
        IVouchers.Piece memory part = reader.pieceOf(PART);
        require(part.state == IVouchers.PieceState.Offered && part.holder == _id(CREDITOR), "still the holder's");
        require(part.recipient == _id(SUPPLIER) && part.value == 40_000 && part.lastDay == 20260708, "offered");
        require(part.parentId == ROOT && part.payableId == PAYABLE && part.depth == 0, "part");
        IVouchers.Piece memory root = reader.pieceOf(ROOT);
        require(root.value == 60_000 && root.openOffers == 1 && root.state == IVouchers.PieceState.Held, "rest");
        require(_payable().openHolds == 1 && _payable().livePieces == 2, "counters");
        _requireBooks(VALUE, 0, 0);
    }

    function test_AcceptedItChangesHandsOnce() public {
        _offered();
        vm.expectEmit();
        emit Circulation.OfferAccepted(PART, _id(SUPPLIER));
        _accept(SUPPLIER, PART);
        IVouchers.Piece memory part = reader.pieceOf(PART);
        require(part.state == IVouchers.PieceState.Held && part.holder == _id(SUPPLIER), "held");
        require(part.depth == 1 && part.recipient == 0 && part.lastDay == 0, "depth");
        require(reader.pieceOf(ROOT).openOffers == 0 && _payable().openHolds == 0, "no hold");
        bytes memory again = abi.encodeCall(vouchers.acceptOffer, (PART));
        _refused(SUPPLIER, again, abi.encodeWithSelector(VoucherState.WrongState.selector, PART, 2));
    }

    function test_DeclinedItStaysAPieceOfItsHolder() public {
        _offered();
        vm.expectEmit();
        emit Circulation.OfferDeclined(PART, _id(CREDITOR));
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.declineOffer, (PART)));
        _requireBack();
    }

    function test_WithdrawnItStaysAPieceOfItsHolder() public {
        _offered();
        vm.expectEmit();
        emit Circulation.OfferWithdrawn(PART, _id(CREDITOR));
        _done(CREDITOR, address(vouchers), abi.encodeCall(vouchers.withdrawOffer, (PART)));
        _requireBack();
    }

    function test_AfterItsLastDayItCannotBeAcceptedAndAnyParticipantEndsIt() public {
        _offered();
        bytes memory expire = abi.encodeCall(vouchers.expireOffer, (PART));
        _moveTo(20260708);
        _refused(
            DEBTOR_2, expire, abi.encodeWithSelector(Circulation.OfferStillOpen.selector, PART, 20260708, 20260708)
        );
        _moveTo(20260709);
        bytes memory accept = abi.encodeCall(vouchers.acceptOffer, (PART));
        _refused(SUPPLIER, accept, abi.encodeWithSelector(Circulation.OfferClosed.selector, PART, 20260708, 20260709));
        vm.expectEmit();
        emit Circulation.OfferExpired(PART, _id(CREDITOR));
        _done(DEBTOR_2, address(vouchers), expire);
        _requireBack();
    }

    function test_OnItsLastDayItCanBeAccepted() public {
        _offered();
        _moveTo(20260708);
        _accept(SUPPLIER, PART);
        require(_holderOf(PART) == _id(SUPPLIER), "held");
    }

    function test_WhatIsNotOnOfferCannotBeAnswered() public {
        _held();
        for (uint256 i = 0; i < 2; i++) {
            uint256 pieceId = i == 0 ? ROOT : PART;
            bytes memory reason = abi.encodeWithSelector(VoucherState.WrongState.selector, pieceId, i == 0 ? 2 : 0);
            _refused(CREDITOR, abi.encodeCall(vouchers.acceptOffer, (pieceId)), reason);
            _refused(CREDITOR, abi.encodeCall(vouchers.declineOffer, (pieceId)), reason);
            _refused(CREDITOR, abi.encodeCall(vouchers.withdrawOffer, (pieceId)), reason);
            _refused(CREDITOR, abi.encodeCall(vouchers.expireOffer, (pieceId)), reason);
        }
    }

    function test_OnlyWhatIsHeldIsOffered() public {
        _issue();
        _refuse(DEBTOR, 1000, abi.encodeWithSelector(VoucherState.WrongState.selector, ROOT, 1));
        _accept(CREDITOR, ROOT);
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 40_000);
        bytes memory data = abi.encodeCall(vouchers.offer, (PART, 99, _id(SUPPLIER_2), 1000, 20260708));
        _refused(CREDITOR, data, abi.encodeWithSelector(VoucherState.WrongState.selector, PART, 1));
    }

    function test_NobodyIsOfferedAPieceByItselfOrItsOwnDebt() public {
        bytes32 both = bytes32(uint256(55));
        vm.prank(address(operators));
        participants.enrol(both, address(0x55), Roles.ENTERPRISE | Roles.SUPPLIER);
        vm.prank(address(0x55));
        vouchers.issue(_newPayable());
        _accept(CREDITOR, ROOT);
        _refuseTo(_id(CREDITOR), abi.encodeWithSelector(VoucherState.SameParty.selector, _id(CREDITOR)));
        _refuseTo(both, abi.encodeWithSelector(VoucherState.SameParty.selector, both));
    }

    function test_TheRecipientIsAnActiveSupplier() public {
        _held();
        _refuseTo(_id(STRANGER), abi.encodeWithSelector(Participants.UnknownParticipant.selector, _id(STRANGER)));
        bytes memory reason = abi.encodeWithSelector(Participants.RoleMissing.selector, _id(BANK), Roles.SUPPLIER);
        _refuseTo(_id(BANK), reason);
        _suspend(SUPPLIER);
        _refuseTo(_id(SUPPLIER), abi.encodeWithSelector(Participants.Suspended.selector, _id(SUPPLIER)));
    }

    function test_AFinancedPiecePassesAmongBanksOnly() public {
        _funded();
        bytes memory data = abi.encodeCall(vouchers.offer, (FINANCED, PART, _id(SUPPLIER), 10_000, 20260708));
        bytes memory reason = abi.encodeWithSelector(Participants.RoleMissing.selector, _id(SUPPLIER), Roles.BANK);
        _refused(BANK, data, reason);
        _offer(BANK, FINANCED, PART, BANK_2, 10_000);
        _accept(BANK_2, PART);
        require(reader.pieceOf(PART).financingId == FINANCING && reader.pieceOf(PART).depth == 2, "inherited");
    }

    function test_ThePartsIdIsNewAndAUuid() public {
        _held();
        bytes memory data = abi.encodeCall(vouchers.offer, (ROOT, ROOT, _id(SUPPLIER), 1000, 20260708));
        _refused(CREDITOR, data, abi.encodeWithSelector(VoucherState.IdInUse.selector, ROOT));
        data = abi.encodeCall(vouchers.offer, (ROOT, 0, _id(SUPPLIER), 1000, 20260708));
        _refused(CREDITOR, data, abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
    }

    function test_NoOfferOutlivesTheDueDateOrBeginsInThePast() public {
        _held();
        _refuseDay(
            20261001, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, PART, 20261001, TODAY, DUE)
        );
        _refuseDay(
            20260630, abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, PART, 20260630, TODAY, DUE)
        );
        _refuseDay(20260740, abi.encodeWithSelector(Dates.DateInvalid.selector, 20260740));
        vm.prank(CREDITOR);
        vouchers.offer(ROOT, PART, _id(SUPPLIER), 1000, DUE);
    }

    function testFuzz_ASplitConservesValueAndLeavesNothingTooSmall(uint64 value) public {
        _held();
        value = value % (VALUE + 1000);
        uint64 rest = value > VALUE ? 0 : VALUE - value;
        bytes memory data = abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), value, 20260708));
        if (value == 0 || value > VALUE) {
            _refused(CREDITOR, data, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, value, VALUE));
        } else if (rest != 0 && (value < SMALLEST || rest < SMALLEST)) {
            uint64 small = value < rest ? value : rest;
            _refused(CREDITOR, data, abi.encodeWithSelector(Limits.PieceTooSmall.selector, small, SMALLEST));
        } else {
            _done(CREDITOR, address(vouchers), data);
            require(reader.pieceOf(ROOT).value == rest && reader.pieceOf(PART).value == value, "both");
            require(_payable().livePieces == (rest == 0 ? 1 : 2), "live pieces");
        }
    }

    function test_APieceIsSplitAtBothEdgesOfTheSmallest() public {
        _held();
        _refuse(CREDITOR, SMALLEST - 1, abi.encodeWithSelector(Limits.PieceTooSmall.selector, SMALLEST - 1, SMALLEST));
        bytes memory reason = abi.encodeWithSelector(Limits.PieceTooSmall.selector, SMALLEST - 1, SMALLEST);
        _refuse(CREDITOR, VALUE - SMALLEST + 1, reason);
        _refuse(
            CREDITOR, VALUE + 1, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, VALUE + 1, VALUE)
        );
        _refuse(CREDITOR, 0, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, 0, VALUE));
        _offer(CREDITOR, ROOT, PART, SUPPLIER, VALUE - SMALLEST);
        _offer(CREDITOR, ROOT, 98, SUPPLIER, SMALLEST);
        _refuse(CREDITOR, 1, abi.encodeWithSelector(VoucherState.ValueOutOfRange.selector, ROOT, 1, 0));
    }

    function test_DepthIsLimitedAtTheOfferAndAtTheAcceptance() public {
        _held();
        address from = CREDITOR;
        uint256 parentId = ROOT;
        for (uint256 i = 0; i < 4; i++) {
            address to = from == SUPPLIER ? SUPPLIER_2 : SUPPLIER;
            _offer(from, parentId, 100 + i, to, VALUE);
            if (i == 3) break;
            _accept(to, 100 + i);
            (from, parentId) = (to, 100 + i);
        }
        vm.prank(address(operators));
        limits.setLimit(LimitKinds.DEPTH_MAX, 0, TODAY, 3);
        bytes memory reason = abi.encodeWithSelector(Limits.TooDeep.selector, 4, 3);
        _refused(SUPPLIER_2, abi.encodeCall(vouchers.acceptOffer, (103)), reason);
        _done(from, address(vouchers), abi.encodeCall(vouchers.withdrawOffer, (103)));
        bytes memory data = abi.encodeCall(vouchers.offer, (103, 104, _id(CREDITOR), VALUE, 20260708));
        _refused(from, data, reason);
    }

    function test_FanOutCountsOpenOffers() public {
        _held();
        for (uint256 i = 0; i < 3; i++) {
            _offer(CREDITOR, ROOT, 100 + i, SUPPLIER, 1000);
        }
        _refuse(CREDITOR, 1000, abi.encodeWithSelector(Limits.FannedOut.selector, 4, 3));
        _accept(SUPPLIER, 100);
        _offer(CREDITOR, ROOT, 103, SUPPLIER, 1000);
        require(reader.pieceOf(ROOT).openOffers == 3, "one accepted, one more");
    }

    function test_WhatIsFrozenDoesNotMoveButCanBeDeclinedAndExpired() public {
        _offered();
        _freeze(ROOT);
        _refuse(CREDITOR, 1000, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, ROOT));
        _freeze(PART);
        bytes memory accept = abi.encodeCall(vouchers.acceptOffer, (PART));
        _refused(SUPPLIER, accept, abi.encodeWithSelector(VoucherState.PieceIsFrozen.selector, PART));
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.declineOffer, (PART)));
    }

    function test_AFrozenPayableDoesNotCirculate() public {
        _offered();
        _freezePayable();
        bytes memory reason = abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE);
        _refuse(CREDITOR, 1000, reason);
        _refused(SUPPLIER, abi.encodeCall(vouchers.acceptOffer, (PART)), reason);
        _moveTo(20260709);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.expireOffer, (PART)));
    }

    function test_AFrozenProposalIsNotAccepted() public {
        _issue();
        _freezePayable();
        bytes memory reason = abi.encodeWithSelector(VoucherState.PayableIsFrozen.selector, PAYABLE);
        _refused(CREDITOR, abi.encodeCall(vouchers.acceptOffer, (ROOT)), reason);
    }

    function test_AnOverduePayableDoesNotCirculate() public {
        _held();
        _moveTo(20261001);
        bytes memory late = abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), 1000, 20261001));
        bytes memory reason =
            abi.encodeWithSelector(VoucherState.LastDayOutOfRange.selector, PART, 20261001, 20261001, DUE);
        _refused(CREDITOR, late, reason);
        _done(SUPPLIER, address(vouchers), abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
        _refused(CREDITOR, late, abi.encodeWithSelector(VoucherState.WrongPayableState.selector, PAYABLE, 3));
    }

    function test_WhileASettlementIsOpenNothingMovesAndOffersEnd() public {
        _offered();
        _settle(1000);
        bytes memory reason = abi.encodeWithSelector(VoucherState.SettlementIsOpen.selector, PAYABLE, SETTLEMENT);
        _refuse(CREDITOR, 1000, reason);
        _refused(SUPPLIER, abi.encodeCall(vouchers.acceptOffer, (PART)), reason);
        _done(DEBTOR, address(vouchers), abi.encodeCall(vouchers.expireOffer, (PART)));
        _requireBack();
    }

    function test_TheOldHolderHasNothingLeftToPassOn() public {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, VALUE);
        _accept(SUPPLIER, PART);
        bytes memory data = abi.encodeCall(vouchers.offer, (PART, 99, _id(SUPPLIER_2), 1000, 20260708));
        _refused(CREDITOR, data, abi.encodeWithSelector(VoucherState.NotHolder.selector, PART, _id(CREDITOR)));
    }

    /// @dev Offered whole and taken back, again and again: each time a new piece that its payer would have to read.
    function test_APayableIsCutIntoTenThousandPiecesAndNoMore() public {
        _held();
        uint256 pieceId = ROOT;
        for (uint256 next = 1000; next < 1000 + 9999; next++) {
            _offer(CREDITOR, pieceId, next, SUPPLIER, VALUE);
            vm.prank(CREDITOR);
            vouchers.withdrawOffer(next);
            pieceId = next;
        }
        require(vouchers.tokenSupplyInSlot(PAYABLE) == 10_000, "the root included");
        bytes memory reason = abi.encodeWithSelector(VoucherState.TooManyPieces.selector, PAYABLE, 10_000);
        _refused(CREDITOR, abi.encodeCall(vouchers.offer, (pieceId, 98, _id(SUPPLIER), 1000, 20260708)), reason);
        IVouchers.NewFinancing memory f = _newFinancing(1000);
        f.parentId = pieceId;
        _refused(CREDITOR, abi.encodeCall(vouchers.lock, (f)), reason);
        _settle(VALUE);
        _redeem(pieceId, VALUE);
        require(_payable().state == IVouchers.PayableState.Settled, "paid all the same");
    }

    function _requireBack() private view {
        IVouchers.Piece memory part = reader.pieceOf(PART);
        require(part.state == IVouchers.PieceState.Held && part.holder == _id(CREDITOR), "held");
        require(part.depth == 0 && part.recipient == 0 && part.value == 40_000 && part.lastDay == 0, "as it was");
        require(reader.pieceOf(ROOT).openOffers == 0 && reader.pieceOf(ROOT).value == 60_000, "parent");
        require(_payable().openHolds == 0 && _payable().livePieces == 2, "counters");
    }

    function _refuse(address caller, uint64 value, bytes memory reason) private {
        _refused(caller, abi.encodeCall(vouchers.offer, (ROOT, 99, _id(SUPPLIER_2), value, 20260708)), reason);
    }

    function _refuseTo(bytes32 recipient, bytes memory reason) private {
        _refused(CREDITOR, abi.encodeCall(vouchers.offer, (ROOT, PART, recipient, 1000, 20260708)), reason);
    }

    function _refuseDay(uint32 lastDay, bytes memory reason) private {
        _refused(CREDITOR, abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), 1000, lastDay)), reason);
    }
}
