// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "./IVouchers.sol";

/// @title Reader: what Vouchers stores, as structs.
/// @dev Reads need as many bytes of code as moves do, and Vouchers needs its bytes for moves. So it hands out words of its storage, and this
/// contract knows how they lie there: in the order of declaration, as many fields to a word as fit, from its low end. Statements
/// decides by what is read here; Reader.t.sol compares it with the storage itself.
contract Reader {
    // ------------------------------------------------------------------ errors

    error BatchOutOfRange(uint256 size, uint256 max);

    // ----------------------------------------------------------------- storage

    uint256 private constant MAX_BATCH = 100;

    // Positions of the mappings in Vouchers.
    uint256 private constant PAYABLES = 0;
    uint256 private constant PIECES = 1;
    uint256 private constant PIECE_IDS_OF = 2;
    uint256 private constant FINANCINGS = 4;
    uint256 private constant SETTLEMENTS = 6;
    uint256 private constant PAID_TO = 7;
    uint256 private constant CONTESTED = 8;

    // Words of each struct.
    uint256 private constant PAYABLE_WORDS = 6;
    uint256 private constant PIECE_WORDS = 6;
    uint256 private constant FINANCING_WORDS = 6;
    uint256 private constant SETTLEMENT_WORDS = 4;

    /// @notice What it reads.
    IVouchers public immutable vouchers;

    constructor(IVouchers vouchers_) {
        vouchers = vouchers_;
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 3;
    }

    function payableOf(uint256 payableId) external view returns (IVouchers.Payable memory payable_) {
        return _payable(_load(_one(payableId), PAYABLES, PAYABLE_WORDS), 0);
    }

    function pieceOf(uint256 pieceId) external view returns (IVouchers.Piece memory piece) {
        return _piece(_load(_one(pieceId), PIECES, PIECE_WORDS), 0);
    }

    function financingOf(uint256 financingId) external view returns (IVouchers.Financing memory financing) {
        bytes32[] memory words = _load(_one(financingId), FINANCINGS, FINANCING_WORDS);
        financing.pieceId = uint256(words[0]);
        financing.supplier = words[1];
        financing.bank = words[2];
        financing.termsHash = words[3];
        financing.paymentRef = words[4];
        uint256 packed = uint256(words[5]);
        financing.value = uint64(packed);
        financing.approveBy = uint32(packed >> 64);
        financing.fundBy = uint32(packed >> 96);
        financing.state = IVouchers.FinancingState(uint8(packed >> 128));
        financing.supplierAgreesToUndo = _flag(packed, 136);
        financing.bankAgreesToUndo = _flag(packed, 144);
        financing.attestBy = uint32(packed >> 152);
        financing.answerBy = uint32(packed >> 184);
    }

    function settlementOf(uint256 settlementId) external view returns (IVouchers.Settlement memory settlement) {
        bytes32[] memory words = _load(_one(settlementId), SETTLEMENTS, SETTLEMENT_WORDS);
        settlement.payableId = uint256(words[0]);
        settlement.paymentRef = words[1];
        uint256 packed = uint256(words[2]);
        settlement.payment = uint64(packed);
        settlement.live = uint64(packed >> 64);
        settlement.paid = uint64(packed >> 128);
        settlement.pieces = uint32(packed >> 192);
        settlement.redeemedPieces = uint32(packed >> 224);
        packed = uint256(words[3]);
        settlement.deviation = int128(uint128(packed));
        settlement.open = _flag(packed, 128);
        settlement.lastDay = uint32(packed >> 136);
        settlement.delaysOverdue = _flag(packed, 168);
    }

    /// @notice What is kept apart for a piece by one settlement; nothing if it never had two claimants there.
    function contestedOf(uint256 settlementId, uint256 pieceId)
        external
        view
        returns (IVouchers.Contested memory contested)
    {
        uint256 first = uint256(_shareSlot(settlementId, pieceId, CONTESTED));
        bytes32[] memory slots = new bytes32[](2);
        (slots[0], slots[1]) = (bytes32(first), bytes32(first + 1));
        bytes32[] memory words = vouchers.extsload(slots);
        contested.financingId = uint256(words[0]);
        contested.share = uint64(uint256(words[1]));
    }

    /// @notice Who was attested to have been paid on a piece by one settlement: 0 if it was not visited, all ones if the share
    /// is kept apart.
    function paidTo(uint256 settlementId, uint256 pieceId) external view returns (bytes32 holder) {
        bytes32[] memory slots = new bytes32[](1);
        slots[0] = _shareSlot(settlementId, pieceId, PAID_TO);
        return vouchers.extsload(slots)[0];
    }

    /// @notice Which of up to MAX_BATCH pieces one settlement visited.
    function visitedOf(uint256 settlementId, uint256[] calldata pieceIds)
        external
        view
        returns (bool[] memory visited)
    {
        _requireBatch(pieceIds.length);
        bytes32[] memory slots = new bytes32[](pieceIds.length);
        for (uint256 i = 0; i < pieceIds.length; i++) {
            slots[i] = _shareSlot(settlementId, pieceIds[i], PAID_TO);
        }
        bytes32[] memory words = vouchers.extsload(slots);
        visited = new bool[](pieceIds.length);
        for (uint256 i = 0; i < pieceIds.length; i++) {
            visited[i] = words[i] != 0;
        }
    }

    function payablesOf(uint256[] calldata payableIds) external view returns (IVouchers.Payable[] memory payables) {
        _requireBatch(payableIds.length);
        bytes32[] memory words = _load(payableIds, PAYABLES, PAYABLE_WORDS);
        payables = new IVouchers.Payable[](payableIds.length);
        for (uint256 i = 0; i < payables.length; i++) {
            payables[i] = _payable(words, i * PAYABLE_WORDS);
        }
    }

    /// @notice A page of the pieces of a payable in the order of their making; shorter at the end, empty after it.
    function piecesOf(uint256 payableId, uint256 offset, uint256 count)
        external
        view
        returns (uint256[] memory ids, IVouchers.Piece[] memory pieces)
    {
        _requireBatch(count);
        bytes32 list = _slotOf(payableId, PIECE_IDS_OF);
        bytes32[] memory length = new bytes32[](1);
        length[0] = list;
        uint256 all = uint256(vouchers.extsload(length)[0]);
        uint256 left = offset < all ? all - offset : 0;
        if (count > left) count = left;
        uint256 first = uint256(keccak256(abi.encode(list))) + offset;
        bytes32[] memory slots = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            slots[i] = bytes32(first + i);
        }
        bytes32[] memory found = vouchers.extsload(slots);
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = uint256(found[i]);
        }
        bytes32[] memory words = _load(ids, PIECES, PIECE_WORDS);
        pieces = new IVouchers.Piece[](count);
        for (uint256 i = 0; i < count; i++) {
            pieces[i] = _piece(words, i * PIECE_WORDS);
        }
    }

    // ---------------------------------------------------------------- internal

    function _payable(bytes32[] memory words, uint256 at) private pure returns (IVouchers.Payable memory payable_) {
        uint256 packed = uint256(words[at]);
        payable_.state = IVouchers.PayableState(uint8(packed));
        payable_.frozen = _flag(packed, 8);
        payable_.longTenorExplained = _flag(packed, 16);
        payable_.currency = bytes3(uint24(packed >> 24));
        payable_.issuedOn = uint32(packed >> 48);
        payable_.dueOn = uint32(packed >> 80);
        payable_.openHolds = uint32(packed >> 112);
        payable_.livePieces = uint32(packed >> 144);
        payable_.contested = uint64(packed >> 176);
        payable_.debtor = words[at + 1];
        payable_.creditor = words[at + 2];
        payable_.payingBank = words[at + 3];
        packed = uint256(words[at + 4]);
        payable_.issued = uint64(packed);
        payable_.live = uint64(packed >> 64);
        payable_.redeemed = uint64(packed >> 128);
        payable_.cancelled = uint64(packed >> 192);
        payable_.settlementId = uint256(words[at + 5]);
    }

    function _piece(bytes32[] memory words, uint256 at) private pure returns (IVouchers.Piece memory piece) {
        piece.payableId = uint256(words[at]);
        piece.parentId = uint256(words[at + 1]);
        piece.financingId = uint256(words[at + 2]);
        piece.holder = words[at + 3];
        piece.recipient = words[at + 4];
        uint256 packed = uint256(words[at + 5]);
        piece.value = uint64(packed);
        piece.redeemed = uint64(packed >> 64);
        piece.lastDay = uint32(packed >> 128);
        piece.depth = uint8(packed >> 160);
        piece.openOffers = uint16(packed >> 168);
        piece.state = IVouchers.PieceState(uint8(packed >> 184));
        piece.frozen = _flag(packed, 192);
    }

    /// @dev The words of all of these, one after the other, in one call.
    function _load(uint256[] memory ids, uint256 position, uint256 size) private view returns (bytes32[] memory) {
        bytes32[] memory slots = new bytes32[](ids.length * size);
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 first = uint256(_slotOf(ids[i], position));
            for (uint256 j = 0; j < size; j++) {
                slots[i * size + j] = bytes32(first + j);
            }
        }
        return vouchers.extsload(slots);
    }

    function _one(uint256 id) private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function _slotOf(uint256 id, uint256 position) private pure returns (bytes32) {
        return keccak256(abi.encode(id, position));
    }

    function _shareSlot(uint256 settlementId, uint256 pieceId, uint256 position) private pure returns (bytes32) {
        return keccak256(abi.encode(pieceId, _slotOf(settlementId, position)));
    }

    function _flag(uint256 packed, uint256 shift) private pure returns (bool) {
        return uint8(packed >> shift) != 0;
    }

    function _requireBatch(uint256 size) private pure {
        if (size == 0 || size > MAX_BATCH) revert BatchOutOfRange(size, MAX_BATCH);
    }
}
