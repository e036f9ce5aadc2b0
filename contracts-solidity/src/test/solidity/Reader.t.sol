// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../main/solidity/BusinessDate.sol";
import {Documents} from "../../main/solidity/Documents.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Limits} from "../../main/solidity/Limits.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {Reader} from "../../main/solidity/Reader.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {Vouchers} from "../../main/solidity/Vouchers.sol";
import {World} from "./support/World.sol";

/// @dev Puts anything at all into the storage of Vouchers, and reads it as Solidity does.
contract Storage is Vouchers {
    constructor(
        Participants participants,
        BusinessDate businessDate,
        Documents documents,
        Limits limits,
        Statements statements
    ) Vouchers(participants, businessDate, documents, limits, statements) {}

    function put(bytes32 slot, bytes32 word) external {
        assembly ("memory-safe") {
            sstore(slot, word)
        }
    }

    function addTo(uint256 payableId, uint256 pieceId) external {
        _pieceIdsOf[payableId].push(pieceId);
    }

    function payableAt(uint256 id) external view returns (Payable memory) {
        return _payables[id];
    }

    function pieceAt(uint256 id) external view returns (Piece memory) {
        return _pieces[id];
    }

    function financingAt(uint256 id) external view returns (Financing memory) {
        return _financings[id];
    }

    function settlementAt(uint256 id) external view returns (Settlement memory) {
        return _settlements[id];
    }
}

contract ReaderTest is World {
    Storage private _storage;
    Reader private _reads;

    function setUp() public override {
        super.setUp();
        _storage = new Storage(participants, businessDate, documents, limits, statements);
        _reads = new Reader(_storage);
    }

    function testFuzz_APayableIsReadAsItIsStored(uint256 id, bytes32[6] memory words) public {
        _put(id, words);
        _same(abi.encode(_reads.payableOf(id)), abi.encode(_storage.payableAt(id)));
    }

    function testFuzz_APieceIsReadAsItIsStored(uint256 id, bytes32[6] memory words) public {
        _putPiece(id, words);
        _same(abi.encode(_reads.pieceOf(id)), abi.encode(_storage.pieceAt(id)));
    }

    function testFuzz_AFinancingIsReadAsItIsStored(uint256 id, bytes32[6] memory words) public {
        words[5] = _withState(words[5], 128, 8);
        for (uint256 i = 0; i < words.length; i++) {
            _storage.put(_slot(id, 4, i), words[i]);
        }
        _same(abi.encode(_reads.financingOf(id)), abi.encode(_storage.financingAt(id)));
    }

    function testFuzz_ASettlementIsReadAsItIsStored(uint256 id, bytes32[4] calldata words) public {
        for (uint256 i = 0; i < words.length; i++) {
            _storage.put(_slot(id, 6, i), words[i]);
        }
        _same(abi.encode(_reads.settlementOf(id)), abi.encode(_storage.settlementAt(id)));
    }

    function testFuzz_PayablesAreReadInTheOrderAskedFor(bytes32[6][3] memory payables) public {
        uint256[] memory ids = new uint256[](3);
        for (uint256 i = 0; i < ids.length; i++) {
            ids[i] = 100 - i;
            _put(ids[i], payables[i]);
        }
        IVouchers.Payable[] memory found = _reads.payablesOf(ids);
        assert(found.length == 3);
        for (uint256 i = 0; i < found.length; i++) {
            _same(abi.encode(found[i]), abi.encode(_storage.payableAt(ids[i])));
        }
    }

    function testFuzz_APageOfPiecesIsReadInTheOrderOfTheirMaking(
        bytes32[6][5] memory pieces,
        uint8 anyOffset,
        uint8 anyCount
    ) public {
        uint256 offset = anyOffset % 8;
        uint256 count = anyCount % 100 + 1;
        for (uint256 i = 0; i < pieces.length; i++) {
            _putPiece(1000 - i, pieces[i]);
            _storage.addTo(7, 1000 - i);
        }
        (uint256[] memory ids, IVouchers.Piece[] memory found) = _reads.piecesOf(7, offset, count);
        uint256 left = offset < 5 ? 5 - offset : 0;
        assert(ids.length == (count < left ? count : left) && found.length == ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            assert(ids[i] == 1000 - (offset + i));
            _same(abi.encode(found[i]), abi.encode(_storage.pieceAt(ids[i])));
        }
    }

    function test_WhatIsNotThereIsReadAsNothing() public view {
        IVouchers.Piece memory none;
        _same(abi.encode(_reads.pieceOf(1)), abi.encode(none));
        (uint256[] memory ids,) = _reads.piecesOf(1, 0, 100);
        assert(ids.length == (0));
    }

    /// @dev The mapping is private, so that the moves themselves fill it.
    function test_WhoWasPaidOfASettlementIsRead() public {
        _instructed();
        _settle(50_000);
        uint256[] memory ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (ROOT, FINANCED, PART);
        bool[] memory visited = reader.visitedOf(SETTLEMENT, ids);
        assert(!visited[0] && !visited[1] && !visited[2]);
        _redeem(ROOT, 35_000);
        visited = reader.visitedOf(SETTLEMENT, ids);
        assert(visited[0] && !visited[1] && reader.paidTo(SETTLEMENT, ROOT) == _id(CREDITOR));
        _redeemContested(FINANCED, 15_000);
        visited = reader.visitedOf(SETTLEMENT, ids);
        assert(visited[0] && visited[1] && !visited[2]);
        assert(reader.paidTo(SETTLEMENT, FINANCED) == bytes32(type(uint256).max));
        assert(reader.paidTo(SETTLEMENT, PART) == 0 && reader.paidTo(SETTLEMENT + 1, ROOT) == 0);
    }

    function test_ABatchHasItsBounds() public {
        _refused(STRANGER, address(_reads), abi.encodeCall(Reader.payablesOf, (new uint256[](0))), _outOfRange(0));
        _refused(STRANGER, address(_reads), abi.encodeCall(Reader.payablesOf, (new uint256[](101))), _outOfRange(101));
        _refused(STRANGER, address(_reads), abi.encodeCall(Reader.piecesOf, (1, 0, 101)), _outOfRange(101));
        _refused(STRANGER, address(_reads), abi.encodeCall(Reader.visitedOf, (1, new uint256[](0))), _outOfRange(0));
        _refused(STRANGER, address(_reads), abi.encodeCall(Reader.visitedOf, (1, new uint256[](101))), _outOfRange(101));
    }

    function _outOfRange(uint256 size) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Reader.BatchOutOfRange.selector, size, 100);
    }

    function _put(uint256 id, bytes32[6] memory words) private {
        words[0] = _withState(words[0], 0, 7);
        for (uint256 i = 0; i < words.length; i++) {
            _storage.put(_slot(id, 0, i), words[i]);
        }
    }

    function _putPiece(uint256 id, bytes32[6] memory words) private {
        words[5] = _withState(words[5], 184, 6);
        for (uint256 i = 0; i < words.length; i++) {
            _storage.put(_slot(id, 1, i), words[i]);
        }
    }

    /// @dev Storage never has a state beyond the last one.
    function _withState(bytes32 word, uint256 shift, uint256 states) private pure returns (bytes32) {
        uint256 state = uint8(uint256(word) >> shift);
        return bytes32(uint256(word) - (state << shift) + ((state % states) << shift));
    }

    function _slot(uint256 id, uint256 position, uint256 word) private pure returns (bytes32) {
        return bytes32(uint256(keccak256(abi.encode(id, position))) + word);
    }

    function _same(bytes memory read, bytes memory stored) private pure {
        assert(keccak256(read) == keccak256(stored));
    }
}
