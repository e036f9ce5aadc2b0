// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Roles} from "../IParticipants.sol";
import {VoucherState} from "./VoucherState.sol";

/// @title The operators together stop a piece or all pieces of a payable from moving, on a court's or a regulator's order.
/// @dev A flag, not a state: what is frozen can still be declined, expired and repaid.
abstract contract Supervision is VoucherState {
    // ------------------------------------------------------------------ errors

    error FlagUnchanged(uint256 id);

    // ------------------------------------------------------------------ events

    event PieceFrozen(uint256 indexed pieceId, bool frozen);
    event PayableFrozen(uint256 indexed payableId, bool frozen);

    // ----------------------------------------------------------------- actions

    function setFrozen(uint256 pieceId, bool frozen) external {
        _callerAs(Roles.OPERATORS);
        Piece storage piece = _existing(pieceId);
        if (piece.frozen == frozen) revert FlagUnchanged(pieceId);
        piece.frozen = frozen;
        emit PieceFrozen(pieceId, frozen);
    }

    function setPayableFrozen(uint256 payableId, bool frozen) external {
        _callerAs(Roles.OPERATORS);
        Payable storage payable_ = _payables[payableId];
        if (payable_.state == PayableState.None) revert UnknownPayable(payableId);
        if (payable_.frozen == frozen) revert FlagUnchanged(payableId);
        payable_.frozen = frozen;
        emit PayableFrozen(payableId, frozen);
    }
}
