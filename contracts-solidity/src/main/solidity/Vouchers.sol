// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IBusinessDate} from "./IBusinessDate.sol";
import {IDocuments} from "./IDocuments.sol";
import {ILimits} from "./ILimits.sol";
import {IParticipants} from "./IParticipants.sol";
import {Erc3525Reads} from "./vouchers/Erc3525Reads.sol";
import {Issuance} from "./vouchers/Issuance.sol";
import {Redemption} from "./vouchers/Redemption.sol";
import {Supervision} from "./vouchers/Supervision.sol";
import {VoucherState} from "./vouchers/VoucherState.sol";

/// @title Vouchers: who holds which piece of which payable.
/// @dev Invariant: for every payable, live + redeemed + cancelled == issued, and live is the sum of its live pieces. Actions
/// are in vouchers/: Issuance, Circulation, FinancingMoves, Redemption, Supervision.
contract Vouchers is Issuance, Redemption, Supervision, Erc3525Reads {
    constructor(IParticipants participants, IBusinessDate businessDate, IDocuments documents, ILimits limits)
        VoucherState(participants, businessDate, documents, limits)
    {}

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 2;
    }

    function payableOf(uint256 payableId) external view returns (Payable memory) {
        return _payables[payableId];
    }

    function pieceOf(uint256 pieceId) external view returns (Piece memory) {
        return _pieces[pieceId];
    }

    function financingOf(uint256 financingId) external view returns (Financing memory) {
        return _financings[financingId];
    }

    function settlementOf(uint256 settlementId) external view returns (Settlement memory) {
        return _settlements[settlementId];
    }

    function payablesOf(uint256[] calldata payableIds) external view returns (Payable[] memory payables) {
        _requireBatch(payableIds.length);
        payables = new Payable[](payableIds.length);
        for (uint256 i = 0; i < payableIds.length; i++) {
            payables[i] = _payables[payableIds[i]];
        }
    }

    /// @notice A page of the pieces of a payable in the order of their making; shorter at the end, empty after it.
    function piecesOf(uint256 payableId, uint256 offset, uint256 count)
        external
        view
        returns (uint256[] memory ids, Piece[] memory pieces)
    {
        _requireBatch(count);
        uint256[] storage all = _pieceIdsOf[payableId];
        uint256 left = offset < all.length ? all.length - offset : 0;
        if (count > left) count = left;
        ids = new uint256[](count);
        pieces = new Piece[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = all[offset + i];
            pieces[i] = _pieces[ids[i]];
        }
    }
}
