// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IBusinessDate} from "./IBusinessDate.sol";
import {IDocuments} from "./IDocuments.sol";
import {ILimits} from "./ILimits.sol";
import {IParticipants} from "./IParticipants.sol";
import {IStatements} from "./IStatements.sol";
import {IVouchers} from "./IVouchers.sol";
import {Erc3525Reads} from "./vouchers/Erc3525Reads.sol";
import {Issuance} from "./vouchers/Issuance.sol";
import {Redemption} from "./vouchers/Redemption.sol";
import {Supervision} from "./vouchers/Supervision.sol";
import {VoucherState} from "./vouchers/VoucherState.sol";

/// @title Vouchers: who holds which piece of which payable.
/// @dev Invariant: for every payable, live + redeemed + cancelled == issued, and live is the sum of its live pieces. Actions
/// are in vouchers/: Issuance, Circulation, FinancingMoves, Redemption, Supervision.
contract Vouchers is Issuance, Redemption, Supervision, Erc3525Reads {
    constructor(
        IParticipants participants,
        IBusinessDate businessDate,
        IDocuments documents,
        ILimits limits,
        IStatements statements
    ) VoucherState(participants, businessDate, documents, limits, statements) {}

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 7;
    }

    /// @inheritdoc IVouchers
    function extsload(bytes32[] calldata slots) external view returns (bytes32[] memory words) {
        words = new bytes32[](slots.length);
        for (uint256 i = 0; i < slots.length; i++) {
            bytes32 slot = slots[i];
            bytes32 word;
            assembly ("memory-safe") {
                word := sload(slot)
            }
            words[i] = word;
        }
    }
}
