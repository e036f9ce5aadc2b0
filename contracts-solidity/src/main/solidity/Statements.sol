// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Documents} from "./Documents.sol";
import {IBusinessDate} from "./IBusinessDate.sol";
import {ILimits, LimitKinds} from "./ILimits.sol";
import {IParticipants, Roles} from "./IParticipants.sol";
import {IStatements} from "./IStatements.sol";
import {IVouchers} from "./IVouchers.sol";
import {Identifiers} from "./Identifiers.sol";
import {Reader} from "./Reader.sol";
import {FinancingMoves} from "./vouchers/FinancingMoves.sol";
import {Redemption} from "./vouchers/Redemption.sol";
import {VoucherState} from "./vouchers/VoucherState.sol";

/// @title Statements: what participants say about payables that changes no piece, and which bank may pay a payable.
/// @dev Outside Vouchers, whose bytes are for moves. It reads Vouchers through Reader. Vouchers asks it one thing, before
/// the operators change a paying bank: admitPayingBank.
contract Statements is IStatements {
    // ------------------------------------------------------------------ errors

    error ReaderInvalid(address reader);
    error ReaderAlreadyBound(address reader);
    error NotDebtor(uint256 payableId, bytes32 caller);
    error PayingBankUnchanged(uint256 payableId, bytes32 bank);
    error AlreadyAsked(uint256 payableId, bytes32 bank);
    error NotAskedFor(uint256 payableId, bytes32 bank, bytes32 asked);
    error SharesKeptApart(uint256 payableId, uint64 contested);
    error PaymentRefUsed(uint256 financingId, bytes32 paymentRef);

    // ------------------------------------------------------------------ events

    event ReaderBound(address reader);
    event PayingBankAsked(uint256 indexed payableId, bytes32 indexed debtor, bytes32 indexed bank);
    event FundsPaidAgain(uint256 indexed financingId, uint256 indexed pieceId, bytes32 paymentRef);
    event FundsDisputed(uint256 indexed financingId, uint256 indexed pieceId);
    event RedemptionDisputed(uint256 indexed settlementId, uint256 indexed pieceId, bytes32 indexed holder);

    // ----------------------------------------------------------------- storage

    IParticipants private immutable _participants;
    IBusinessDate private immutable _businessDate;
    ILimits private immutable _limits;

    /// @notice Reads what Vouchers stores; bound once, because Vouchers is deployed after this contract and knows it.
    Reader public reader;

    /// @dev The bank that the debtor asked for since the paying bank changed; 0 if none.
    mapping(uint256 payableId => bytes32 bank) private _wishes;
    /// @dev What was paid after a payout that was attested under `attested`, and did not arrive.
    mapping(uint256 financingId => mapping(bytes32 attested => bytes32 paymentRef)) private _paidAgain;
    mapping(uint256 financingId => mapping(bytes32 paymentRef => bool)) private _used;
    /// @dev By the reference that was attested and the newest payment then: one that was recorded may be attested later.
    mapping(uint256 financingId => mapping(bytes32 attested => mapping(bytes32 paymentRef => bool))) private
        _fundsDisputed;
    mapping(uint256 settlementId => mapping(uint256 pieceId => bool)) private _redemptionDisputed;

    constructor(IParticipants participants, IBusinessDate businessDate, ILimits limits) {
        _participants = participants;
        _businessDate = businessDate;
        _limits = limits;
    }

    // ----------------------------------------------------------------- actions

    /// @notice Names the reader of Vouchers; once, when the contracts are deployed.
    function bindReader(address reader_) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATOR);
        if (address(reader) != address(0)) revert ReaderAlreadyBound(address(reader));
        if (reader_.code.length == 0) revert ReaderInvalid(reader_);
        reader = Reader(reader_);
        emit ReaderBound(reader_);
    }

    /// @notice The debtor asks the operators to let another bank pay. Its newest wish counts; it takes a wish back by asking
    /// for the bank that pays now.
    function askForPayingBank(uint256 payableId, bytes32 bank) external {
        IVouchers.Payable memory payable_ = reader.payableOf(payableId);
        bytes32 caller = _participants.activeIdOf(msg.sender);
        if (payable_.debtor != caller) revert NotDebtor(payableId, caller);
        _requireOwed(payableId, payable_.state);
        _participants.requireActive(bank, Roles.BANK);
        bytes32 asked = _wishes[payableId];
        if (bank == (asked == 0 ? payable_.payingBank : asked)) revert AlreadyAsked(payableId, bank);
        _wishes[payableId] = bank == payable_.payingBank ? bytes32(0) : bank;
        emit PayingBankAsked(payableId, caller, bank);
    }

    /// @notice The money of an attested payout came back and the bank paid again, under another reference. It says so where it
    /// can no longer say "returned", because the piece is not whole in its hands any more; nothing else changes.
    function recordPayment(uint256 financingId, bytes32 paymentRef) external {
        IVouchers.Financing memory financing = reader.financingOf(financingId);
        bytes32 caller = _participants.activeIdWith(msg.sender, Roles.BANK);
        if (financing.bank != caller) revert FinancingMoves.NotFinancingBank(financingId, caller);
        _requireFunded(financingId, financing.state);
        Identifiers.requireReference(paymentRef);
        if (paymentRef == financing.paymentRef || _used[financingId][paymentRef]) {
            revert PaymentRefUsed(financingId, paymentRef);
        }
        _used[financingId][paymentRef] = true;
        _paidAgain[financingId][financing.paymentRef] = paymentRef;
        emit FundsPaidAgain(financingId, financing.pieceId, paymentRef);
    }

    /// @notice The supplier states that the money did not arrive, once for each time the bank says that it paid. Moves nothing: the parties and
    /// operators look into it.
    function disputeFunds(uint256 financingId) external {
        IVouchers.Financing memory financing = reader.financingOf(financingId);
        bytes32 caller = _participants.activeIdOf(msg.sender);
        if (financing.supplier != caller) revert FinancingMoves.NotFinancingParty(financingId, caller);
        _requireFunded(financingId, financing.state);
        bytes32 again = _paidAgain[financingId][financing.paymentRef];
        bytes32 newest = again == 0 ? financing.paymentRef : again;
        mapping(bytes32 paymentRef => bool) storage disputed = _fundsDisputed[financingId][financing.paymentRef];
        if (disputed[newest]) revert FinancingMoves.AlreadyDisputed(financingId);
        disputed[newest] = true;
        emit FundsDisputed(financingId, financing.pieceId);
    }

    /// @notice The holder of record states that the attested payment did not arrive. Blocks nothing.
    function disputeRedemption(uint256 settlementId, uint256 pieceId) external {
        bytes32 caller = _participants.activeIdOf(msg.sender);
        if (reader.paidTo(settlementId, pieceId) != caller) {
            revert Redemption.NotHolderOfRecord(settlementId, pieceId, caller);
        }
        if (_redemptionDisputed[settlementId][pieceId]) revert FinancingMoves.AlreadyDisputed(pieceId);
        _redemptionDisputed[settlementId][pieceId] = true;
        emit RedemptionDisputed(settlementId, pieceId, caller);
    }

    /// @inheritdoc IStatements
    function admitPayingBank(uint256 payableId, bytes32 bank) external returns (uint32 lastDay) {
        if (msg.sender != address(reader.vouchers())) revert Documents.NotVouchers(msg.sender);
        lastDay = _requirePayingBank(payableId, bank);
        _wishes[payableId] = 0;
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 1;
    }

    /// @inheritdoc IStatements
    function wishOf(uint256 payableId) external view returns (bytes32 bank) {
        return _wishes[payableId];
    }

    // ---------------------------------------------------------------- internal

    /// @dev An open settlement is left to its bank up to its last day. Afterwards, of what is overdue, and of a settled payable
    /// of which shares are kept apart, the operators decide without the debtor: a bank that is gone pays them to nobody.
    /// Else the debtor has asked for this bank, and nothing waits at the bank that pays now.
    function _requirePayingBank(uint256 payableId, bytes32 bank) private view returns (uint32 lastDay) {
        IVouchers.Payable memory payable_ = reader.payableOf(payableId);
        bool onlyKeptApart = payable_.state == IVouchers.PayableState.Settled && payable_.contested != 0;
        if (!onlyKeptApart) _requireOwed(payableId, payable_.state);
        _participants.requireActive(bank, Roles.BANK);
        if (bank == payable_.payingBank) revert PayingBankUnchanged(payableId, bank);
        if (payable_.settlementId != 0) {
            uint32 today = _businessDate.today();
            lastDay = reader.settlementOf(payable_.settlementId).lastDay;
            if (today <= lastDay) {
                revert Redemption.SettlementStillOpen(payable_.settlementId, lastDay, today);
            }
            return _limits.lastDay(LimitKinds.SETTLEMENT_DAYS, today);
        }
        if (onlyKeptApart || payable_.state == IVouchers.PayableState.Overdue) return 0;
        bytes32 asked = _wishes[payableId];
        if (bank != asked) revert NotAskedFor(payableId, bank, asked);
        if (payable_.contested != 0) revert SharesKeptApart(payableId, payable_.contested);
        return 0;
    }

    function _requireOwed(uint256 payableId, IVouchers.PayableState state) private pure {
        if (state == IVouchers.PayableState.None) revert VoucherState.UnknownPayable(payableId);
        if (
            state != IVouchers.PayableState.Proposed && state != IVouchers.PayableState.Issued
                && state != IVouchers.PayableState.Overdue
        ) revert VoucherState.WrongPayableState(payableId, state);
    }

    function _requireFunded(uint256 financingId, IVouchers.FinancingState state) private pure {
        if (state != IVouchers.FinancingState.Funded) revert FinancingMoves.WrongFinancingState(financingId, state);
    }
}
