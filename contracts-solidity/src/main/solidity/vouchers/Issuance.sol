// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../Dates.sol";
import {Roles} from "../IParticipants.sol";
import {Identifiers} from "../Identifiers.sol";
import {VoucherState} from "./VoucherState.sol";

/// @title A debtor turns its payable into a voucher, which the creditor may take or leave.
abstract contract Issuance is VoucherState {
    // ------------------------------------------------------------------ events

    event VoucherIssued(
        uint256 indexed payableId,
        uint256 indexed rootId,
        bytes32 indexed creditor,
        bytes32 debtor,
        bytes32 payingBank,
        bytes3 currency,
        uint64 value,
        uint32 issuedOn,
        uint32 dueOn,
        uint32 acceptBy,
        bool longTenorExplained
    );

    // ----------------------------------------------------------------- actions

    /// @notice Issues a voucher; its root piece stays on offer until the creditor takes it, because nobody is forced to
    /// (State Council Order 802, art. 11). Due today or later; the creditor answers by the due date at the latest.
    function issue(NewPayable calldata payable_) external {
        _issue(payable_, _callerAs(Roles.ENTERPRISE), _today());
    }

    /// @notice Issues up to MAX_BATCH vouchers, all or none.
    function issueBatch(NewPayable[] calldata payables) external {
        _requireBatch(payables.length);
        bytes32 debtor = _callerAs(Roles.ENTERPRISE);
        uint32 today = _today();
        for (uint256 i = 0; i < payables.length; i++) {
            _issue(payables[i], debtor, today);
        }
    }

    // ---------------------------------------------------------------- internal

    function _issue(NewPayable calldata payable_, bytes32 debtor, uint32 today) private {
        _requireIssuable(payable_, debtor, today);

        Payable storage stored = _payables[payable_.payableId];
        stored.state = PayableState.Proposed;
        stored.longTenorExplained = payable_.longTenorExplained;
        stored.currency = payable_.currency;
        stored.issuedOn = today;
        stored.dueOn = payable_.dueOn;
        stored.openHolds = 1;
        stored.livePieces = 1;
        stored.debtor = debtor;
        stored.creditor = payable_.creditor;
        stored.payingBank = payable_.payingBank;
        stored.issued = payable_.value;
        stored.live = payable_.value;

        Piece memory root;
        root.payableId = payable_.payableId;
        root.holder = debtor;
        root.recipient = payable_.creditor;
        root.value = payable_.value;
        root.lastDay = payable_.acceptBy;
        root.state = PieceState.Offered;
        _mint(payable_.rootId, root);
        _emitIssued(payable_, debtor, today);
        _requireBalanced(payable_.payableId);
    }

    function _requireIssuable(NewPayable calldata payable_, bytes32 debtor, uint32 today) private view {
        Identifiers.requireId(payable_.payableId);
        if (_payables[payable_.payableId].state != PayableState.None) revert IdInUse(payable_.payableId);
        uint64 value = payable_.value;
        if (value == 0 || value > Identifiers.MAX_AMOUNT) {
            revert ValueOutOfRange(payable_.payableId, value, Identifiers.MAX_AMOUNT);
        }
        // The debtor can neither owe itself nor attest that it paid.
        if (payable_.creditor == debtor || payable_.payingBank == debtor) revert SameParty(debtor);
        _participants.requireActive(payable_.creditor, Roles.SUPPLIER);
        _participants.requireActive(payable_.payingBank, Roles.BANK);
        Dates.requireValid(payable_.dueOn);
        _requireLastDay(payable_.rootId, payable_.acceptBy, today, payable_.dueOn);
        _limits.requireTenor(today, payable_.dueOn, payable_.longTenorExplained);
        _limits.requirePiece(today, payable_.currency, value);
    }

    function _emitIssued(NewPayable calldata payable_, bytes32 debtor, uint32 today) private {
        emit VoucherIssued(
            payable_.payableId,
            payable_.rootId,
            payable_.creditor,
            debtor,
            payable_.payingBank,
            payable_.currency,
            payable_.value,
            today,
            payable_.dueOn,
            payable_.acceptBy,
            payable_.longTenorExplained
        );
    }
}
