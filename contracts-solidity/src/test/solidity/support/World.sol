// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {AuditAnchor} from "../../../main/solidity/AuditAnchor.sol";
import {BusinessDate} from "../../../main/solidity/BusinessDate.sol";
import {Documents} from "../../../main/solidity/Documents.sol";
import {IDocuments} from "../../../main/solidity/IDocuments.sol";
import {LimitKinds} from "../../../main/solidity/ILimits.sol";
import {Roles} from "../../../main/solidity/IParticipants.sol";
import {IVouchers} from "../../../main/solidity/IVouchers.sol";
import {Limits} from "../../../main/solidity/Limits.sol";
import {Operators} from "../../../main/solidity/Operators.sol";
import {Participants} from "../../../main/solidity/Participants.sol";
import {Reader} from "../../../main/solidity/Reader.sol";
import {Statements} from "../../../main/solidity/Statements.sol";
import {Vouchers} from "../../../main/solidity/Vouchers.sol";
import {vm} from "./Vm.sol";

/// @notice The nine contracts as deployed in production, a small consortium, and one voucher's way through them.
abstract contract World {
    error NotRefusedAsExpected(bytes expected, bytes actual);
    error Failed(bytes reason);

    uint32 internal constant TODAY = 20260701;
    uint32 internal constant DUE = 20260930;
    uint32 internal constant STEP_MAX = 5000;
    uint64 internal constant VALUE = 100_000;
    uint64 internal constant SMALLEST = 100;
    /// @dev The largest amount readers off chain can keep: signed 64 bits.
    uint64 internal constant MOST = 9_223_372_036_854_775_807;
    bytes3 internal constant CNY = "CNY";
    bytes32 internal constant TERMS = keccak256("terms");
    bytes32 internal constant REF = keccak256("payment reference");
    bytes32 internal constant REF_2 = keccak256("another payment reference");
    bytes32 internal constant INVOICE = keccak256("invoice");

    address internal constant OPERATOR = address(0x0E1);
    address internal constant OPERATOR_2 = address(0x0E2);
    address internal constant DEBTOR = address(0x0D1);
    address internal constant DEBTOR_2 = address(0x0D2);
    address internal constant CREDITOR = address(0x0A1);
    address internal constant SUPPLIER = address(0x0A2);
    address internal constant SUPPLIER_2 = address(0x0A3);
    address internal constant BANK = address(0x0B1);
    address internal constant BANK_2 = address(0x0B2);
    address internal constant PAYING_BANK = address(0x0B3);
    address internal constant STRANGER = address(0x099);

    uint256 internal constant PAYABLE = 1;
    uint256 internal constant ROOT = 10;
    uint256 internal constant PART = 11;
    uint256 internal constant FINANCED = 12;
    uint256 internal constant FINANCING = 20;
    uint256 internal constant SETTLEMENT = 30;

    Participants internal participants;
    BusinessDate internal businessDate;
    Documents internal documents;
    Limits internal limits;
    Statements internal statements;
    Vouchers internal vouchers;
    Reader internal reader;
    Operators internal operators;
    AuditAnchor internal auditAnchor;

    function setUp() public virtual {
        participants = new Participants(_id(OPERATOR), OPERATOR);
        businessDate = new BusinessDate(participants, TODAY, STEP_MAX);
        limits = new Limits(participants);
        documents = new Documents(participants, businessDate, limits);
        statements = new Statements(participants, businessDate, limits);
        vouchers = new Vouchers(participants, businessDate, documents, limits, statements);
        reader = new Reader(vouchers);
        address[] memory targets = new address[](5);
        (targets[0], targets[1], targets[2]) = (address(participants), address(businessDate), address(documents));
        (targets[3], targets[4]) = (address(limits), address(vouchers));
        operators = new Operators(participants, businessDate, targets);
        auditAnchor = new AuditAnchor(participants, businessDate);
        _bind();
        address[11] memory all = _everyone();
        for (uint256 i = 1; i < all.length - 1; i++) {
            vm.prank(address(operators));
            participants.enrol(_id(all[i]), all[i], _roleOf(all[i]));
        }
        _limit(LimitKinds.TENOR_MONTHS_MAX, 0, 12);
        _limit(LimitKinds.TENOR_MONTHS_UNEXPLAINED_MAX, 0, 6);
        _limit(LimitKinds.DEPTH_MAX, 0, 4);
        _limit(LimitKinds.FAN_OUT_MAX, 0, 3);
        _limit(LimitKinds.SMALLEST_PIECE, CNY, SMALLEST);
        _limit(LimitKinds.FUNDING_DAYS, 0, 5);
        _limit(LimitKinds.RESERVE_DAYS, 0, 92);
        _limit(LimitKinds.SETTLEMENT_DAYS, 0, 5);
        _limit(LimitKinds.ATTEST_DAYS, 0, 10);
        _limit(LimitKinds.ANSWER_DAYS, 0, 3);
        vm.prank(BANK);
        documents.attest(_statement(INVOICE, 2, VALUE));
    }

    // ------------------------------------------------------------- participants

    /// @dev Unlike the address, as in production, and within 128 bits.
    function _id(address account) internal pure returns (bytes32) {
        return bytes32((uint256(1) << 100) | uint256(uint160(account)));
    }

    function _everyone() internal pure returns (address[11] memory) {
        return
            [
                OPERATOR,
                OPERATOR_2,
                DEBTOR,
                DEBTOR_2,
                CREDITOR,
                SUPPLIER,
                SUPPLIER_2,
                BANK,
                BANK_2,
                PAYING_BANK,
                STRANGER
            ];
    }

    function _roleOf(address account) internal pure returns (uint8) {
        uint160 group = uint160(account) >> 4;
        if (group == 0xE) return Roles.OPERATOR;
        if (group == 0xD) return Roles.ENTERPRISE;
        return group == 0xA ? Roles.SUPPLIER : Roles.BANK;
    }

    function _suspend(address account) internal {
        vm.prank(address(operators));
        participants.suspend(_id(account));
    }

    function _reinstate(address account) internal {
        vm.prank(address(operators));
        participants.reinstate(_id(account));
    }

    // -------------------------------------------------------------- preparation

    function _bind() private {
        vm.prank(OPERATOR);
        documents.bind(address(vouchers));
        vm.prank(OPERATOR);
        statements.bindReader(address(reader));
        vm.prank(OPERATOR);
        participants.bindGovernance(address(operators));
    }

    function _limit(uint8 kind, bytes3 currency, uint64 value) internal {
        vm.prank(address(operators));
        limits.setLimit(kind, currency, 20000101, value);
    }

    /// @dev To undo the financing as it stands.
    function _agreement() internal view returns (bytes memory) {
        return abi.encodeCall(vouchers.agreeToUndo, (FINANCING, _financing().state));
    }

    function _moveTo(uint32 day) internal {
        vm.prank(address(operators));
        businessDate.advance(day);
    }

    function _freeze(uint256 pieceId) internal {
        vm.prank(address(operators));
        vouchers.setFrozen(pieceId, true);
    }

    function _freezePayable() internal {
        vm.prank(address(operators));
        vouchers.setPayableFrozen(PAYABLE, true);
    }

    function _newPayable() internal pure returns (IVouchers.NewPayable memory) {
        return IVouchers.NewPayable({
            payableId: PAYABLE,
            rootId: ROOT,
            creditor: _id(CREDITOR),
            payingBank: _id(PAYING_BANK),
            currency: CNY,
            value: VALUE,
            dueOn: DUE,
            acceptBy: 20260710,
            longTenorExplained: false
        });
    }

    function _issue() internal {
        vm.prank(DEBTOR);
        vouchers.issue(_newPayable());
    }

    function _accept(address recipient, uint256 pieceId) internal {
        vm.prank(recipient);
        vouchers.acceptOffer(pieceId);
    }

    /// @dev A document of CREDITOR, all of whose value may be financed.
    function _statement(bytes32 fingerprint, uint8 kind, uint64 faceValue)
        internal
        pure
        returns (IDocuments.Statement memory statement)
    {
        statement.fingerprint = fingerprint;
        statement.kind = kind;
        statement.owner = _id(CREDITOR);
        statement.currency = CNY;
        statement.faceValue = faceValue;
        statement.rate = 10_000;
    }

    /// @dev ROOT held by CREDITOR.
    function _held() internal {
        _issue();
        _accept(CREDITOR, ROOT);
    }

    function _offer(address holder, uint256 parentId, uint256 pieceId, address recipient, uint64 value) internal {
        vm.prank(holder);
        vouchers.offer(parentId, pieceId, _id(recipient), value, 20260708);
    }

    /// @dev PART (40,000 of ROOT) offered by CREDITOR to SUPPLIER until 20260708.
    function _offered() internal {
        _held();
        _offer(CREDITOR, ROOT, PART, SUPPLIER, 40_000);
    }

    function _newFinancing(uint64 value) internal pure returns (IVouchers.NewFinancing memory financing) {
        financing.financingId = FINANCING;
        financing.parentId = ROOT;
        financing.pieceId = FINANCED;
        financing.bank = _id(BANK);
        financing.value = value;
        financing.termsHash = TERMS;
        financing.approveBy = 20260705;
        financing.fingerprints = new bytes32[](1);
        financing.fingerprints[0] = INVOICE;
        financing.amounts = new uint64[](1);
        financing.amounts[0] = value;
    }

    /// @dev FINANCED (30,000 of ROOT) locked by CREDITOR for BANK until 20260705.
    function _locked() internal {
        _held();
        vm.prank(CREDITOR);
        vouchers.lock(_newFinancing(30_000));
    }

    function _approve() internal {
        vm.prank(BANK);
        vouchers.approveFinancing(FINANCING, TERMS);
    }

    function _approved() internal {
        _locked();
        _approve();
    }

    function _instruct() internal {
        vm.prank(BANK);
        vouchers.instructPayout(FINANCING);
    }

    function _instructed() internal {
        _approved();
        _instruct();
    }

    function _funded() internal {
        _instructed();
        vm.prank(BANK);
        vouchers.attestFunds(FINANCING, REF);
    }

    function _settle(uint64 payment) internal {
        vm.prank(PAYING_BANK);
        vouchers.settle(PAYABLE, SETTLEMENT, payment, REF);
    }

    function _redeem(uint256 pieceId, uint64 share) internal {
        vm.prank(PAYING_BANK);
        vouchers.redeem(SETTLEMENT, _one(pieceId), _oneShare(share), 0, REF);
    }

    function _redeemContested(uint256 pieceId, uint64 share) internal {
        vm.prank(PAYING_BANK);
        vouchers.redeem(SETTLEMENT, _one(pieceId), _oneShare(share), share, REF);
    }

    function _one(uint256 id) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function _oneShare(uint64 share) internal pure returns (uint64[] memory shares) {
        shares = new uint64[](1);
        shares[0] = share;
    }

    // --------------------------------------------------------------- assertions

    /// @dev The call must revert with exactly this reason.
    function _refused(address caller, address target, bytes memory data, bytes memory reason) internal {
        vm.prank(caller);
        (bool done, bytes memory output) = target.call(data);
        if (done || keccak256(output) != keccak256(reason)) revert NotRefusedAsExpected(reason, output);
    }

    function _refused(address caller, bytes memory data, bytes memory reason) internal {
        _refused(caller, address(vouchers), data, reason);
    }

    function _done(address caller, address target, bytes memory data) internal {
        vm.prank(caller);
        (bool done, bytes memory output) = target.call(data);
        if (!done) revert Failed(output);
    }

    function _stateOf(uint256 pieceId) internal view returns (IVouchers.PieceState) {
        return reader.pieceOf(pieceId).state;
    }

    function _holderOf(uint256 pieceId) internal view returns (bytes32) {
        return reader.pieceOf(pieceId).holder;
    }

    function _payable() internal view returns (IVouchers.Payable memory) {
        return reader.payableOf(PAYABLE);
    }

    function _financing() internal view returns (IVouchers.Financing memory) {
        return reader.financingOf(FINANCING);
    }

    function _requireBooks(uint64 live, uint64 redeemed, uint64 cancelled) internal view {
        IVouchers.Payable memory p = _payable();
        require(p.live == live, "live");
        require(p.redeemed == redeemed, "redeemed");
        require(p.cancelled == cancelled, "cancelled");
        require(p.live + p.redeemed + p.cancelled == p.issued, "issued");
    }

    function _requireDocument(uint64 reserved, uint64 drawn, uint64 released) internal view {
        require(documents.documentOf(INVOICE).reserved == reserved, "reserved");
        require(documents.documentOf(INVOICE).drawn == drawn, "drawn");
        require(documents.documentOf(INVOICE).released == released, "released");
    }
}
