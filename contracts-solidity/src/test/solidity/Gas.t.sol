// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice Prints the gas of the main actions, storage cold; "npm run gas". README, "Gas", holds the last figures.
contract GasTest is World {
    event Gas(string action, uint256 gasUsed);

    function test_EveryActionFitsATransactionManyTimesOver() public {
        _measure("issue", DEBTOR, abi.encodeCall(vouchers.issue, (_newPayable())));
        _measure("accept the root", CREDITOR, abi.encodeCall(vouchers.acceptOffer, (ROOT)));
        _measure("offer", CREDITOR, abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), 40_000, 20260708)));
        _measure("accept", SUPPLIER, abi.encodeCall(vouchers.acceptOffer, (PART)));
        _measure("lock", CREDITOR, abi.encodeCall(vouchers.lock, (_newFinancing(30_000))));
        _measure("approve", BANK, abi.encodeCall(vouchers.approveFinancing, (FINANCING, TERMS)));
        _measure("instruct payout", BANK, abi.encodeCall(vouchers.instructPayout, (FINANCING)));
        _measure("attest funds", BANK, abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _measure("settle", PAYING_BANK, abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF)));
        uint256[] memory ids = new uint256[](3);
        uint64[] memory shares = new uint64[](3);
        (ids[0], ids[1], ids[2]) = (ROOT, PART, FINANCED);
        (shares[0], shares[1], shares[2]) = (30_000, 40_000, 30_000);
        _measure("redeem 3", PAYING_BANK, abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, 0, REF)));
        IVouchers.NewPayable[] memory batch = new IVouchers.NewPayable[](100);
        for (uint256 i = 0; i < 100; i++) {
            batch[i] = _newPayable();
            (batch[i].payableId, batch[i].rootId) = (1000 + i, 2000 + i);
        }
        _measure("issue 100", DEBTOR, abi.encodeCall(vouchers.issueBatch, (batch)));
    }

    function test_AnActOfTwoOperatorsCostsLittleMoreThanWhatItDoes() public {
        vm.prank(address(operators));
        participants.setThreshold(2);
        bytes memory advance = abi.encodeCall(businessDate.advance, (20260702));
        bytes memory support = abi.encodeCall(operators.support, (bytes32(uint256(7)), address(businessDate), advance));
        _measure("propose an act", address(operators), OPERATOR, support);
        _measure("support it, which moves the date", address(operators), OPERATOR_2, support);
        bytes memory rotate = abi.encodeCall(participants.rotateKey, (_id(SUPPLIER), address(0x77)));
        _measure("rotate a key", address(participants), SUPPLIER, rotate);
        bytes memory anchor = abi.encodeCall(auditAnchor.anchor, ("stream", 1, "head"));
        _measure("anchor", address(auditAnchor), OPERATOR, anchor);
    }

    function _measure(string memory action, address caller, bytes memory data) private {
        _measure(action, address(vouchers), caller, data);
    }

    /// @dev FISCO BCOS gives a transaction 3,000,000,000 gas.
    function _measure(string memory action, address target, address caller, bytes memory data) private {
        vm.cool(address(operators));
        vm.cool(address(auditAnchor));
        vm.cool(address(vouchers));
        vm.cool(address(documents));
        vm.cool(address(participants));
        vm.cool(address(limits));
        vm.cool(address(businessDate));
        vm.prank(caller);
        uint256 before = gasleft();
        (bool done, bytes memory reason) = target.call(data);
        uint256 used = before - gasleft();
        if (!done) revert Failed(reason);
        emit Gas(action, used);
        require(used < 100_000_000, "100 items take no more than a thirtieth of a transaction");
    }
}
