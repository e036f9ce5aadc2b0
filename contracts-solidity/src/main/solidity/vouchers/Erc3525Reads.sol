// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Identifiers} from "../Identifiers.sol";
import {VoucherState} from "./VoucherState.sol";

/// @title What standard tools read: ERC-3525 over ERC-721 and ERC-165.
/// @dev Read functions and events only. A generic approval or transfer would pass by the recipient's consent, the limits and
/// the roles; like every other unknown call it reverts NotSupported.
abstract contract Erc3525Reads is VoucherState {
    // ------------------------------------------------------------------ errors

    error NotSupported(bytes4 selector);

    // ----------------------------------------------------------------- actions

    fallback() external {
        revert NotSupported(msg.sig);
    }

    // ------------------------------------------------------------------- reads

    function name() external pure returns (string memory) {
        return "Counterfoil voucher";
    }

    function symbol() external pure returns (string memory) {
        return "CFV";
    }

    /// @notice Nothing about a piece is published beyond these reads.
    function tokenURI(uint256 pieceId) external view returns (string memory) {
        _existing(pieceId);
        return "";
    }

    /// @notice Values are minor units; how many decimals that is depends on the slot's currency.
    function valueDecimals() external pure returns (uint8) {
        return 0;
    }

    /// @notice What is owed on a piece.
    function balanceOf(uint256 pieceId) external view returns (uint256) {
        Piece storage piece = _existing(pieceId);
        return piece.state == PieceState.Cancelled ? 0 : piece.value;
    }

    /// @notice How many pieces an account holds, those without value included: a piece never goes away. Of nobody, the zero
    /// address, it is no question, as ERC-721 says.
    function balanceOf(address account) external view returns (uint256) {
        if (account == address(0)) revert NotSupported(msg.sig);
        return _pieceCounts[account];
    }

    function ownerOf(uint256 pieceId) external view returns (address) {
        return Identifiers.accountOf(_existing(pieceId).holder);
    }

    function slotOf(uint256 pieceId) external view returns (uint256) {
        return _existing(pieceId).payableId;
    }

    function tokenSupplyInSlot(uint256 payableId) external view returns (uint256) {
        return _pieceIdsOf[payableId].length;
    }

    function tokenInSlotByIndex(uint256 payableId, uint256 index) external view returns (uint256) {
        return _pieceIdsOf[payableId][index];
    }

    function getApproved(uint256 pieceId) external view returns (address) {
        _existing(pieceId);
        return address(0);
    }

    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    function allowance(uint256 pieceId, address) external view returns (uint256) {
        _existing(pieceId);
        return 0;
    }

    /// @notice ERC-165, ERC-721, ERC-721 metadata and ERC-3525.
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == 0x01ffc9a7 || interfaceId == 0x80ac58cd || interfaceId == 0x5b5e139f
            || interfaceId == 0xd5358140;
    }
}
