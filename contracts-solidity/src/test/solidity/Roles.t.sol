// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Documents} from "../../main/solidity/Documents.sol";
import {IDocuments} from "../../main/solidity/IDocuments.sol";
import {Operators} from "../../main/solidity/Operators.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {Statements} from "../../main/solidity/Statements.sol";
import {Circulation} from "../../main/solidity/vouchers/Circulation.sol";
import {FinancingMoves} from "../../main/solidity/vouchers/FinancingMoves.sol";
import {Redemption} from "../../main/solidity/vouchers/Redemption.sol";
import {VoucherState} from "../../main/solidity/vouchers/VoucherState.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

/// @notice Each function, in a state in which it would succeed, tried by everybody who may not; then by who may.
/// @dev The last step proves that the refusals came from who asked and not from what was asked.
contract RolesTest is World {
    error Allowed(address caller, bytes4 selector);
    error RefusedForAnotherReason(address caller, bytes4 reason);

    function test_OnlyTheOperatorsTogetherKeepTheRegister() public {
        _onlyTogether(address(participants), abi.encodeCall(participants.enrol, (bytes32(uint256(7)), address(7), 2)));
        _onlyTogether(address(participants), abi.encodeCall(participants.suspend, (_id(SUPPLIER))));
        _onlyTogether(address(participants), abi.encodeCall(participants.reinstate, (_id(SUPPLIER))));
        _onlyTogether(address(participants), abi.encodeCall(participants.setThreshold, (2)));
    }

    function test_OnlyTheOperatorsTogetherMoveTheDateAndSetLimits() public {
        _onlyTogether(address(businessDate), abi.encodeCall(businessDate.advance, (20260702)));
        _onlyTogether(address(limits), abi.encodeCall(limits.setLimit, (3, 0, 20270101, 5)));
    }

    function test_OnlyTheOperatorsTogetherFreeze() public {
        _held();
        _onlyTogether(address(vouchers), abi.encodeCall(vouchers.setFrozen, (ROOT, true)));
        _onlyTogether(address(vouchers), abi.encodeCall(vouchers.setPayableFrozen, (PAYABLE, true)));
    }

    function test_OnlyTheOperatorsTogetherUnfreezeDocumentsAndUndoAPayout() public {
        vm.prank(BANK_2);
        documents.attest(_statement(INVOICE, 2, 5));
        _onlyTogether(address(documents), abi.encodeCall(documents.unfreeze, (INVOICE)));
        _onlyTogether(address(documents), abi.encodeCall(documents.restate, (INVOICE, VALUE, 10_000)));
        _grouped(INVOICE, keccak256("note"));
        _grouped(keccak256("other"), keccak256("other note"));
        _onlyTogether(address(documents), abi.encodeCall(documents.decideGroup, (1, 5)));
        _onlyTogether(address(documents), abi.encodeCall(documents.mergeGroups, (1, 2, VALUE)));
        _onlyTogether(address(documents), abi.encodeCall(documents.leaveGroup, (INVOICE)));
        _instructed();
        _onlyTogether(address(vouchers), abi.encodeCall(vouchers.undoPayout, (FINANCING)));
    }

    function test_OnlyTheOperatorsTogetherNameAnotherPayingBankAndCloseASettlement() public {
        _held();
        _onlyStates(DEBTOR, abi.encodeCall(statements.askForPayingBank, (PAYABLE, _id(BANK_2))));
        _onlyTogether(address(vouchers), abi.encodeCall(vouchers.changePayingBank, (PAYABLE, _id(BANK_2))));
        setUp();
        _offered();
        _accept(SUPPLIER, PART);
        _settle(VALUE);
        _redeem(PART, 40_000);
        _moveTo(20260707);
        _onlyTogether(address(vouchers), abi.encodeCall(vouchers.closeSettlement, (SETTLEMENT)));
    }

    function test_OnlyOneselfOrTheOperatorsTogetherRotateAKey() public {
        bytes memory data = abi.encodeCall(participants.rotateKey, (_id(SUPPLIER), address(0x77)));
        address[] memory oneself = new address[](1);
        oneself[0] = SUPPLIER;
        _only(oneself, address(participants), data);
        data = abi.encodeCall(participants.rotateKey, (_id(SUPPLIER_2), address(0x78)));
        oneself[0] = SUPPLIER_2;
        _refuseAll(oneself, address(participants), data);
        _done(address(operators), address(participants), data);
    }

    function test_OnlyAnOperatorSupportsActs() public {
        bytes memory advance = abi.encodeCall(businessDate.advance, (20260702));
        bytes32 id = bytes32(uint256(7));
        _onlyOperator(address(operators), abi.encodeCall(operators.support, (id, address(businessDate), advance)));
    }

    function test_EveryActiveParticipantAndNobodyElseAnchorsTheAudit() public {
        bytes memory anchor = abi.encodeCall(auditAnchor.anchor, ("stream", 1, "head"));
        address[11] memory all = _everyone();
        for (uint256 i = 0; i < all.length - 1; i++) {
            _done(all[i], address(auditAnchor), anchor);
        }
        _refused(
            STRANGER,
            address(auditAnchor),
            anchor,
            abi.encodeWithSelector(Participants.UnknownAccount.selector, STRANGER)
        );
        _suspend(SUPPLIER);
        _refused(
            SUPPLIER,
            address(auditAnchor),
            abi.encodeCall(auditAnchor.anchor, ("stream", 2, "head")),
            abi.encodeWithSelector(Participants.Suspended.selector, _id(SUPPLIER))
        );
    }

    function test_OnlyItsProposerCancelsAnAct() public {
        vm.prank(address(operators));
        participants.setThreshold(2);
        bytes memory advance = abi.encodeCall(businessDate.advance, (20260702));
        bytes32 id = bytes32(uint256(7));
        vm.prank(OPERATOR);
        operators.support(id, address(businessDate), advance);
        address[] memory proposer = new address[](1);
        proposer[0] = OPERATOR;
        bytes memory data = abi.encodeCall(operators.cancel, (id));
        _refuseAll(proposer, address(operators), data);
        vm.prank(address(operators));
        participants.setThreshold(1);
        _refuseSuspended(OPERATOR, address(operators), data);
        _done(OPERATOR, address(operators), data);
    }

    function test_OnlyAnOperatorBindsAndOnlyOnce() public {
        Documents unbound = new Documents(participants, businessDate, limits);
        _onlyOperator(address(unbound), abi.encodeCall(documents.bind, (address(vouchers))));
        Participants alone = new Participants(_id(OPERATOR), OPERATOR);
        bytes memory data = abi.encodeCall(participants.bindGovernance, (address(operators)));
        address[] memory first = new address[](1);
        first[0] = OPERATOR;
        Statements silent = new Statements(participants, businessDate, limits);
        _onlyOperator(address(silent), abi.encodeCall(statements.bindReader, (address(reader))));
        _refuseAll(first, address(alone), data);
        _done(OPERATOR, address(alone), data);
    }

    function test_OnlyABankAttestsDocuments() public {
        bytes memory data = abi.encodeCall(documents.attest, (_statement(keccak256("new"), 2, 5)));
        address[] memory banks = new address[](3);
        (banks[0], banks[1], banks[2]) = (BANK, BANK_2, PAYING_BANK);
        _only(banks, address(documents), data);
    }

    function test_OnlyTheBankThatAttestedLowers() public {
        address[] memory attester = new address[](1);
        attester[0] = BANK;
        _only(attester, address(documents), abi.encodeCall(documents.lower, (INVOICE, VALUE - 1, 10_000)));
    }

    function test_OnlyVouchersReservesAndDraws() public {
        bytes32[] memory fingerprints = new bytes32[](1);
        fingerprints[0] = INVOICE;
        address[] memory none = new address[](0);
        bytes memory reserve =
            abi.encodeCall(documents.reserve, (FINANCING, _id(CREDITOR), TODAY, CNY, fingerprints, _oneShare(5)));
        _refuseAll(none, address(documents), reserve);
        _done(address(vouchers), address(documents), reserve);
        _refuseAll(none, address(documents), abi.encodeCall(documents.lapse, (FINANCING)));
        _refuseAll(none, address(documents), abi.encodeCall(documents.draw, (FINANCING)));
        _done(address(vouchers), address(documents), abi.encodeCall(documents.draw, (FINANCING)));
        _refuseAll(none, address(documents), abi.encodeCall(documents.release, (FINANCING, 1, 1)));
    }

    function test_OnlyAnEnterpriseIssues() public {
        address[] memory enterprises = new address[](2);
        (enterprises[0], enterprises[1]) = (DEBTOR, DEBTOR_2);
        _only(enterprises, address(vouchers), abi.encodeCall(vouchers.issue, (_newPayable())));
        IVouchers.NewPayable[] memory batch = new IVouchers.NewPayable[](1);
        batch[0] = _newPayable();
        (batch[0].payableId, batch[0].rootId) = (2, 50);
        _only(enterprises, address(vouchers), abi.encodeCall(vouchers.issueBatch, (batch)));
    }

    function test_OnlyTheHolderOffersAndWithdraws() public {
        _held();
        _only(CREDITOR, abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), 1000, 20260708)));
        _only(CREDITOR, abi.encodeCall(vouchers.withdrawOffer, (PART)));
    }

    function test_OnlyTheRecipientAcceptsOrDeclines() public {
        _offered();
        _only(SUPPLIER, abi.encodeCall(vouchers.acceptOffer, (PART)));
        _offer(CREDITOR, ROOT, 98, SUPPLIER, 1000);
        _only(SUPPLIER, abi.encodeCall(vouchers.declineOffer, (98)));
    }

    function test_OnlyTheHolderLocksAndWithdrawsAFinancing() public {
        _held();
        _only(CREDITOR, abi.encodeCall(vouchers.lock, (_newFinancing(1000))));
        _only(CREDITOR, abi.encodeCall(vouchers.withdrawFinancing, (FINANCING)));
    }

    function test_OnlyTheChosenBankApprovesAndPays() public {
        _locked();
        _only(BANK, abi.encodeCall(vouchers.approveFinancing, (FINANCING, TERMS)));
        _only(BANK, abi.encodeCall(vouchers.instructPayout, (FINANCING)));
        _only(BANK, abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _onlyStates(CREDITOR, abi.encodeCall(statements.disputeFunds, (FINANCING)));
        _onlyStates(BANK, abi.encodeCall(statements.recordPayment, (FINANCING, REF_2)));
        _only(BANK, abi.encodeCall(vouchers.sayReturned, (FINANCING)));
    }

    function test_OnlyTheChosenBankDeclines() public {
        _locked();
        _only(BANK, abi.encodeCall(vouchers.declineFinancing, (FINANCING)));
    }

    function test_OnlyTheSupplierSaysThatItHasNoMoney() public {
        _instructed();
        _moveTo(20260712);
        _only(CREDITOR, abi.encodeCall(vouchers.sayNotReceived, (FINANCING)));
    }

    function test_OnlyTheTwoPartiesAgreeToUndo() public {
        _approved();
        address[] memory parties = new address[](2);
        (parties[0], parties[1]) = (BANK, CREDITOR);
        bytes memory data = _agreement();
        _only(parties, address(vouchers), data);
        _refuseAll(parties, address(vouchers), abi.encodeCall(vouchers.withdrawUndoAgreement, (FINANCING)));
        _done(CREDITOR, address(vouchers), data);
    }

    function test_OnlyThePayingBankSettlesAndRedeems() public {
        _held();
        _only(PAYING_BANK, abi.encodeCall(vouchers.settle, (PAYABLE, SETTLEMENT, VALUE, REF)));
        _only(PAYING_BANK, abi.encodeCall(vouchers.redeem, (SETTLEMENT, _one(ROOT), _oneShare(VALUE), 0, REF)));
        _onlyStates(CREDITOR, abi.encodeCall(statements.disputeRedemption, (SETTLEMENT, ROOT)));
    }

    function test_OnlyThePayingBankPaysWhatItKeptApart() public {
        _instructed();
        _settle(30_000);
        uint256[] memory ids = new uint256[](2);
        uint64[] memory shares = new uint64[](2);
        (ids[0], ids[1], shares[0], shares[1]) = (ROOT, FINANCED, 21_000, 9000);
        _done(PAYING_BANK, address(vouchers), abi.encodeCall(vouchers.redeem, (SETTLEMENT, ids, shares, 9000, REF)));
        _done(BANK, address(vouchers), abi.encodeCall(vouchers.attestFunds, (FINANCING, REF)));
        _only(PAYING_BANK, abi.encodeCall(vouchers.payContested, (SETTLEMENT, _one(FINANCED), REF)));
        _onlyStates(BANK, abi.encodeCall(statements.disputeRedemption, (SETTLEMENT, FINANCED)));
    }

    function test_AnyActiveParticipantEndsWhatIsOver() public {
        _offered();
        _moveTo(20260709);
        _anyParticipant(abi.encodeCall(vouchers.expireOffer, (PART)));
        setUp();
        _offered();
        _moveTo(20260709);
        _anyParticipant(abi.encodeCall(vouchers.endHolds, (_one(PART))));
        setUp();
        _held();
        _settle(VALUE);
        _moveTo(20260709);
        _anyParticipant(abi.encodeCall(vouchers.expireSettlement, (SETTLEMENT)));
        setUp();
        _locked();
        _moveTo(20260709);
        _anyParticipant(abi.encodeCall(vouchers.expireFinancing, (FINANCING)));
        setUp();
        _approved();
        _moveTo(20260707);
        _anyParticipant(abi.encodeCall(vouchers.undoFinancing, (FINANCING)));
        setUp();
        _approved();
        _moveTo(20260707);
        _anyParticipant(abi.encodeCall(vouchers.endHolds, (_one(FINANCED))));
        setUp();
        _held();
        _moveTo(20261001);
        _anyParticipant(abi.encodeCall(vouchers.markOverdue, (_one(PAYABLE))));
    }

    // ---------------------------------------------------------------- internal

    /// @dev No operator alone, nor anybody else; the account of the contract through which they act together.
    function _onlyTogether(address target, bytes memory data) private {
        _refuseAll(new address[](0), target, data);
        _done(address(operators), target, data);
    }

    function _onlyOperator(address target, bytes memory data) private {
        address[] memory entitled = new address[](2);
        (entitled[0], entitled[1]) = (OPERATOR, OPERATOR_2);
        _only(entitled, target, data);
    }

    function _onlyStates(address entitled, bytes memory data) private {
        address[] memory list = new address[](1);
        list[0] = entitled;
        _only(list, address(statements), data);
    }

    function _only(address entitled, bytes memory data) private {
        address[] memory list = new address[](1);
        list[0] = entitled;
        _only(list, address(vouchers), data);
    }

    function _only(address[] memory entitled, address target, bytes memory data) private {
        _refuseAll(entitled, target, data);
        _refuseSuspended(entitled[0], target, data);
        _done(entitled[0], target, data);
    }

    /// @dev Two documents of the same goods; what is attested already is confirmed.
    function _grouped(bytes32 first, bytes32 second) private {
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (_statement(first, 2, VALUE))));
        IDocuments.Statement memory statement = _statement(second, 4, VALUE);
        (statement.sameGoodsAs, statement.groupCurrency, statement.groupLimit) = (first, CNY, VALUE);
        _done(BANK, address(documents), abi.encodeCall(documents.attest, (statement)));
    }

    function _anyParticipant(bytes memory data) private {
        _refuseAll(_enrolled(), address(vouchers), data);
        _refuseSuspended(DEBTOR_2, address(vouchers), data);
        _done(DEBTOR_2, address(vouchers), data);
    }

    function _enrolled() private pure returns (address[] memory enrolled) {
        address[11] memory all = _everyone();
        enrolled = new address[](all.length - 1);
        for (uint256 i = 0; i < enrolled.length; i++) {
            enrolled[i] = all[i];
        }
    }

    function _refuseAll(address[] memory entitled, address target, bytes memory data) private {
        address[11] memory all = _everyone();
        for (uint256 i = 0; i < all.length; i++) {
            if (_contains(entitled, all[i])) continue;
            vm.prank(all[i]);
            (bool done, bytes memory output) = target.call(data);
            if (done) revert Allowed(all[i], bytes4(data));
            if (!_isAboutWhoAsked(bytes4(output))) revert RefusedForAnotherReason(all[i], bytes4(output));
        }
    }

    function _refuseSuspended(address entitled, address target, bytes memory data) private {
        (,, bool already) = participants.participantOf(_id(entitled));
        require(!already, "suspended before");
        _suspend(entitled);
        _refused(entitled, target, data, abi.encodeWithSelector(Participants.Suspended.selector, _id(entitled)));
        _reinstate(entitled);
    }

    function _contains(address[] memory list, address account) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; i++) {
            if (list[i] == account) return true;
        }
        return false;
    }

    function _isAboutWhoAsked(bytes4 reason) private pure returns (bool) {
        return reason == Participants.UnknownAccount.selector || reason == Participants.RoleMissing.selector
            || reason == Participants.Suspended.selector || reason == VoucherState.NotHolder.selector
            || reason == Circulation.NotRecipient.selector || reason == FinancingMoves.NotFinancingBank.selector
            || reason == FinancingMoves.NotFinancingParty.selector || reason == Redemption.NotPayingBank.selector
            || reason == Documents.NotAttester.selector || reason == Participants.NotOneself.selector
            || reason == Operators.NotProposer.selector || reason == Redemption.NotHolderOfRecord.selector
            || reason == Documents.NotVouchers.selector || reason == Statements.NotDebtor.selector;
    }
}
