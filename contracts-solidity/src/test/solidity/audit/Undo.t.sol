// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {FinancingMoves} from "../../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../../main/solidity/vouchers/Redemption.sol";
import {World} from "../support/World.sol";

/// @notice What a hostile reading found, turned round: who undoes what, and what one payment settles. Numbers as in the reading.
contract UndoTest is World {
    uint256 private constant OTHER = 31;

    // 01: an agreement of before the payout let the supplier take piece and money
    function test_01_AnAgreementOfBeforeThePayoutUndoesNothing() public {
        _approved();
        _done(BANK, address(vouchers), _agreement());
        _instruct(); // the bank pays after all
        _done(CREDITOR, address(vouchers), _agreement());
        require(_holderOf(FINANCED) == _id(BANK), "the piece is the bank's");
        _requireDocument(0, 30_000, 0);
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_financing().state == IVouchers.FinancingState.Funded, "and the payment is attested");
    }

    // 01: nor does one that was sent before and arrives after it
    function test_01_AnAgreementOnItsWayWhileThePayoutIsInstructedUndoesNothing() public {
        _approved();
        bytes memory onItsWay = _agreement();
        _instruct();
        _done(CREDITOR, address(vouchers), _agreement());
        bytes memory reason = abi.encodeWithSelector(FinancingMoves.WrongFinancingState.selector, FINANCING, 3);
        _refused(BANK, address(vouchers), onItsWay, reason);
        require(_holderOf(FINANCED) == _id(BANK), "the bank's");
    }

    // 01b: an attestation was overtaken by the supplier
    function test_01b_AnAttestationIsNotOvertaken() public {
        _instructed();
        _refused(BANK, _agreement(), abi.encodeWithSelector(FinancingMoves.SupplierAgreesFirst.selector, FINANCING));
        _done(CREDITOR, address(vouchers), _agreement());
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        require(_holderOf(FINANCED) == _id(BANK), "the bank's");
    }

    // 05: half was repaid, and all of the documents was free again
    function test_05_AnUndonePayoutFreesOnlyWhatIsStillOwed() public {
        _instructed();
        _settle(50_000);
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, 35_000, 15_000);
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, REF)));
        _done(address(operators), address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
        require(reader.pieceOf(FINANCED).value == 15_000, "half is back");
        _requireDocument(0, 30_000, 15_000);
    }

    // 17: one payment of the debtor was counted twice
    function test_17_OnePaymentSettlesAPayableOnce() public {
        _held();
        _settle(40_000);
        _redeem(ROOT, 40_000);
        bytes memory again = abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 40_000, REF));
        _refused(
            PAYING_BANK,
            again,
            abi.encodeWithSelector(Redemption.PaymentSettledBefore.selector, PAYABLE, REF, SETTLEMENT)
        );
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.settle, (PAYABLE, OTHER, 40_000, REF_2)));
    }
}
