// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Roles} from "../IParticipants.sol";
import {VoucherState} from "./VoucherState.sol";

/// @title A holder offers a part of a piece; it stays the holder's until the recipient takes it.
abstract contract Circulation is VoucherState {
    // ------------------------------------------------------------------ errors

    error NotRecipient(uint256 pieceId, bytes32 caller);
    error OfferClosed(uint256 pieceId, uint32 lastDay, uint32 today);
    error OfferStillOpen(uint256 pieceId, uint32 lastDay, uint32 today);

    // ------------------------------------------------------------------ events

    event PieceOffered(
        uint256 indexed parentId, uint256 indexed pieceId, bytes32 indexed recipient, uint64 value, uint32 lastDay
    );
    event OfferAccepted(uint256 indexed pieceId, bytes32 indexed holder);
    event OfferDeclined(uint256 indexed pieceId, bytes32 indexed holder);
    event OfferWithdrawn(uint256 indexed pieceId, bytes32 indexed holder);
    event OfferExpired(uint256 indexed pieceId, bytes32 indexed holder);

    // ----------------------------------------------------------------- actions

    /// @notice Reserves `value` of a held piece as a new piece that `recipient` may accept.
    /// @dev Suppliers pass on to suppliers; a piece a bank has paid for passes among banks only. Otherwise a bank could
    /// buy from a supplier without documents, and a financed piece could be financed again.
    /// @param pieceId the new piece, chosen by the caller: the answer to its request is known before the block is
    /// @param value minor units, above zero and at most what the parent holds
    /// @param lastDay last day on which the offer can be accepted, at most the due date
    function offer(uint256 parentId, uint256 pieceId, bytes32 recipient, uint64 value, uint32 lastDay) external {
        Piece storage parent = _pieces[parentId];
        bytes32 caller = _activeCaller();
        uint32 today = _today();
        _requireHolder(parentId, parent, caller);
        _requireState(parentId, parent, PieceState.Held);
        Payable storage payable_ = _requireCirculating(parentId, parent);
        if (recipient == caller || recipient == payable_.debtor) revert SameParty(recipient);
        _participants.requireActive(recipient, parent.financingId == 0 ? Roles.SUPPLIER : Roles.BANK);
        _limits.requireDepth(today, uint256(parent.depth) + 1);
        _limits.requireFanOut(today, uint256(parent.openOffers) + 1);

        parent.openOffers++;
        Piece storage piece = _split(parentId, pieceId, value, lastDay, today);
        piece.recipient = recipient;
        piece.state = PieceState.Offered;
        emit PieceOffered(parentId, pieceId, recipient, value, lastDay);
        _requireBalanced(parent.payableId);
    }

    /// @notice Takes an offered piece. From here on the recipient is its one holder (UNCITRAL MLETR, art. 11).
    function acceptOffer(uint256 pieceId) external {
        Piece storage piece = _offered(pieceId);
        bytes32 caller = _activeCaller();
        uint32 today = _today();
        if (piece.recipient != caller) revert NotRecipient(pieceId, caller);
        if (today > piece.lastDay) revert OfferClosed(pieceId, piece.lastDay, today);
        _requireMovable(pieceId, piece);

        if (piece.parentId == 0) {
            _payables[piece.payableId].state = PayableState.Issued;
        } else {
            _requireCirculating(pieceId, piece);
            _limits.requireDepth(today, uint256(piece.depth) + 1);
            piece.depth++;
        }
        _endOffer(piece);
        _pass(pieceId, piece, caller);
        emit OfferAccepted(pieceId, caller);
        _requireBalanced(piece.payableId);
    }

    /// @notice The recipient does not want the piece; it stays with its holder.
    function declineOffer(uint256 pieceId) external {
        Piece storage piece = _offered(pieceId);
        bytes32 caller = _activeCaller();
        if (piece.recipient != caller) revert NotRecipient(pieceId, caller);

        bytes32 holder = _endUnaccepted(pieceId, piece);
        emit OfferDeclined(pieceId, holder);
    }

    /// @notice The holder takes its offer back.
    function withdrawOffer(uint256 pieceId) external {
        Piece storage piece = _offered(pieceId);
        _requireHolder(pieceId, piece, _activeCaller());

        bytes32 holder = _endUnaccepted(pieceId, piece);
        emit OfferWithdrawn(pieceId, holder);
    }

    /// @notice Ends an offer after its last day, or while a settlement waits. Any participant may: no hold is for ever.
    function expireOffer(uint256 pieceId) external {
        _activeCaller();
        _expireOffer(pieceId, _offered(pieceId));
    }

    // ---------------------------------------------------------------- internal

    function _expireOffer(uint256 pieceId, Piece storage piece) internal {
        if (_payables[piece.payableId].settlementId == 0) {
            _requireOver(OfferStillOpen.selector, pieceId, piece.lastDay);
        }
        bytes32 holder = _endUnaccepted(pieceId, piece);
        emit OfferExpired(pieceId, holder);
    }

    function _offered(uint256 pieceId) private view returns (Piece storage piece) {
        piece = _pieces[pieceId];
        _requireState(pieceId, piece, PieceState.Offered);
    }

    /// @dev Value never flows back to the parent, which may have been redeemed meanwhile. A root nobody took was never
    /// in circulation: the whole voucher ends with it.
    function _endUnaccepted(uint256 pieceId, Piece storage piece) private returns (bytes32 holder) {
        holder = piece.holder;
        _endOffer(piece);
        if (piece.parentId == 0) _cancel(pieceId, piece);
        _requireBalanced(piece.payableId);
    }

    function _endOffer(Piece storage piece) private {
        piece.recipient = 0;
        _endHold(piece);
        if (piece.parentId != 0) _pieces[piece.parentId].openOffers--;
    }

    function _cancel(uint256 pieceId, Piece storage piece) private {
        Payable storage payable_ = _payables[piece.payableId];
        uint64 value = piece.value;
        piece.state = PieceState.Cancelled;
        payable_.state = PayableState.Cancelled;
        payable_.live -= value;
        payable_.cancelled += value;
        payable_.livePieces--;
        emit TransferValue(pieceId, 0, value);
    }
}
