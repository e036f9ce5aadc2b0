// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Erc3525Reads} from "../../main/solidity/vouchers/Erc3525Reads.sol";
import {Supervision} from "../../main/solidity/vouchers/Supervision.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract SupervisionTest is World {
    function test_APieceIsFrozenAndUnfrozen() public {
        _held();
        vm.expectEmit();
        emit Supervision.PieceFrozen(ROOT, true);
        _freeze(ROOT);
        require(reader.pieceOf(ROOT).frozen && _stateOf(ROOT) == IVouchers.PieceState.Held, "a flag, not a state");
        bytes memory again = abi.encodeCall(vouchers.setFrozen, (ROOT, true));
        _refused(address(operators), again, abi.encodeWithSelector(Supervision.FlagUnchanged.selector, ROOT));
        vm.expectEmit();
        emit Supervision.PieceFrozen(ROOT, false);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.setFrozen, (ROOT, false)));
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 1000);
    }

    function test_APayableIsFrozenAndUnfrozen() public {
        _held();
        vm.expectEmit();
        emit Supervision.PayableFrozen(PAYABLE, true);
        _freezePayable();
        require(_payable().frozen && _payable().state == IVouchers.PayableState.Issued, "a flag, not a state");
        bytes memory again = abi.encodeCall(vouchers.setPayableFrozen, (PAYABLE, true));
        _refused(address(operators), again, abi.encodeWithSelector(Supervision.FlagUnchanged.selector, PAYABLE));
        vm.expectEmit();
        emit Supervision.PayableFrozen(PAYABLE, false);
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.setPayableFrozen, (PAYABLE, false)));
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 1000);
    }

    function test_WhatDoesNotExistIsNotFrozen() public {
        bytes memory data = abi.encodeCall(vouchers.setFrozen, (ROOT, true));
        _refused(address(operators), data, abi.encodeWithSelector(VoucherState.UnknownPiece.selector, ROOT));
        data = abi.encodeCall(vouchers.setPayableFrozen, (PAYABLE, true));
        _refused(address(operators), data, abi.encodeWithSelector(VoucherState.UnknownPayable.selector, PAYABLE));
    }
}

contract ReadsTest is World {
    function test_StandardToolsSeeOwnersSlotsAndValues() public {
        _offered();
        _accept(SUPPLIER, PART);
        address creditor = participants.accountOf(_id(CREDITOR));
        address supplier = participants.accountOf(_id(SUPPLIER));
        require(vouchers.ownerOf(ROOT) == creditor && vouchers.ownerOf(PART) == supplier, "owners");
        require(vouchers.balanceOf(creditor) == 1 && vouchers.balanceOf(supplier) == 1, "pieces of an account");
        require(vouchers.balanceOf(participants.accountOf(_id(DEBTOR))) == 0, "the debtor passed the root on");
        require(vouchers.balanceOf(ROOT) == 60_000 && vouchers.balanceOf(PART) == 40_000, "values");
        require(vouchers.slotOf(PART) == PAYABLE && vouchers.tokenSupplyInSlot(PAYABLE) == 2, "slot");
        require(
            vouchers.tokenInSlotByIndex(PAYABLE, 0) == ROOT && vouchers.tokenInSlotByIndex(PAYABLE, 1) == PART, "in"
        );
        require(
            vouchers.getApproved(ROOT) == address(0) && !vouchers.isApprovedForAll(creditor, supplier), "no approval"
        );
        require(vouchers.allowance(ROOT, supplier) == 0 && vouchers.valueDecimals() == 0, "no allowance");
        require(bytes(vouchers.tokenURI(ROOT)).length == 0 && bytes(vouchers.name()).length > 0, "nothing published");
        require(keccak256(bytes(vouchers.symbol())) == keccak256("CFV") && vouchers.version() == 7, "symbol");
    }

    function test_StandardEventsTellOfEachMove() public {
        address debtor = participants.accountOf(_id(DEBTOR));
        address creditor = participants.accountOf(_id(CREDITOR));
        address supplier = participants.accountOf(_id(SUPPLIER));
        _expectMint(debtor, ROOT, 0, VALUE);
        _issue();
        vm.expectEmit();
        emit VoucherState.Transfer(debtor, creditor, ROOT);
        _accept(CREDITOR, ROOT);
        _expectMint(creditor, PART, ROOT, 40_000);
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 40_000);
        vm.expectEmit();
        emit VoucherState.Transfer(creditor, supplier, PART);
        _accept(SUPPLIER, PART);
        _settle(VALUE);
        vm.expectEmit();
        emit VoucherState.TransferValue(PART, 0, 40_000);
        _redeem(PART, 40_000);
    }

    function test_TheInterfacesAreNamed() public view {
        require(vouchers.supportsInterface(0x01ffc9a7) && vouchers.supportsInterface(0x80ac58cd), "ERC-165, ERC-721");
        require(vouchers.supportsInterface(0x5b5e139f) && vouchers.supportsInterface(0xd5358140), "metadata, ERC-3525");
        require(!vouchers.supportsInterface(0xffffffff), "and no other");
    }

    function test_GenericApprovalsAndTransfersAreNotSupported() public {
        _held();
        string[10] memory signatures = [
            "approve(address,uint256)",
            "approve(uint256,address,uint256)",
            "setApprovalForAll(address,bool)",
            "transferFrom(address,address,uint256)",
            "safeTransferFrom(address,address,uint256)",
            "safeTransferFrom(address,address,uint256,bytes)",
            "transferFrom(uint256,uint256,uint256)",
            "transferFrom(uint256,address,uint256)",
            "burn(uint256)",
            "mint(address,uint256,uint256)"
        ];
        for (uint256 i = 0; i < signatures.length; i++) {
            bytes4 selector = bytes4(keccak256(bytes(signatures[i])));
            bytes memory reason = abi.encodeWithSelector(Erc3525Reads.NotSupported.selector, selector);
            _refused(CREDITOR, abi.encodePacked(selector, new bytes(128)), reason);
        }
    }

    function test_NoMoneyCanBeSent() public {
        (bool sent,) = address(vouchers).call{value: 1}("");
        require(!sent, "taken");
    }

    function test_WhatDoesNotExistHasNoOwner() public {
        bytes memory reason = abi.encodeWithSelector(VoucherState.UnknownPiece.selector, ROOT);
        bytes4[6] memory reads = [
            bytes4(keccak256("ownerOf(uint256)")),
            bytes4(keccak256("balanceOf(uint256)")),
            bytes4(keccak256("slotOf(uint256)")),
            bytes4(keccak256("tokenURI(uint256)")),
            bytes4(keccak256("getApproved(uint256)")),
            bytes4(keccak256("allowance(uint256,address)"))
        ];
        for (uint256 i = 0; i < reads.length; i++) {
            _refused(STRANGER, abi.encodeWithSelector(reads[i], ROOT, STRANGER), reason);
        }
    }

    function test_PiecesArePagedInTheOrderOfTheirMaking() public {
        _offered();
        (uint256[] memory ids, IVouchers.Piece[] memory pieces) = reader.piecesOf(PAYABLE, 0, 100);
        require(ids.length == 2 && ids[0] == ROOT && ids[1] == PART && pieces[1].value == 40_000, "all");
        (ids, pieces) = reader.piecesOf(PAYABLE, 1, 1);
        require(ids.length == 1 && ids[0] == PART && pieces[0].value == 40_000, "second page");
        (ids,) = reader.piecesOf(PAYABLE, 2, 1);
        require(ids.length == 0, "after the last");
        (ids,) = reader.piecesOf(99, 0, 1);
        require(ids.length == 0, "of no payable");
    }

    function test_PayablesAreReadInBatches() public {
        _held();
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (99, PAYABLE);
        IVouchers.Payable[] memory payables = reader.payablesOf(ids);
        require(payables[0].state == IVouchers.PayableState.None && payables[1].issued == VALUE, "as asked");
    }

    function _expectMint(address owner, uint256 pieceId, uint256 parentId, uint64 value) private {
        vm.expectEmit();
        emit VoucherState.Transfer(address(0), owner, pieceId);
        vm.expectEmit();
        emit VoucherState.SlotChanged(pieceId, 0, PAYABLE);
        vm.expectEmit();
        emit VoucherState.TransferValue(parentId, pieceId, value);
    }
}
