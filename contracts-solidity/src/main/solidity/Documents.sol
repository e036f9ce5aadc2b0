// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {IBusinessDate} from "./IBusinessDate.sol";
import {Identifiers} from "./Identifiers.sol";
import {ILimits, LimitKinds} from "./ILimits.sol";
import {IParticipants, Roles} from "./IParticipants.sol";
import {TradeGroups} from "./documents/TradeGroups.sol";

/// @title Documents: nothing is financed twice or beyond its value.
/// @dev Invariant: for every document and every group in force, reserved + drawn - released <= limit, unless the limit was lowered
/// below what is financed; and reserved is the sum of what open financings hold. A supplier's claim never comes here: only a
/// bank's attestation sets a limit, and only the owner it names reserves.
contract Documents is TradeGroups {
    // ------------------------------------------------------------------ errors

    error DocumentKindInvalid(uint8 kind);
    error RateOutOfRange(uint16 rate, uint16 max);
    error FaceValueMissing(bytes32 fingerprint);
    error DocumentIsFrozen(bytes32 fingerprint);
    error DocumentNotFrozen(bytes32 fingerprint);
    error DocumentCurrencyDiffers(bytes32 fingerprint, bytes3 currency, bytes3 expected);
    error DocumentCountOutOfRange(uint256 count, uint256 max);
    error DocumentLowered(bytes32 fingerprint, uint256 financingId);
    error NotDocumentOwner(bytes32 fingerprint, bytes32 participant);
    error NotAttester(bytes32 fingerprint, bytes32 participant);
    error NotLower(bytes32 fingerprint, uint64 faceValue, uint64 limit);
    error ReservationTooLong(uint256 financingId, uint32 lastDay, uint32 latest);
    error AmountMissing(bytes32 fingerprint);
    error ReservationInWrongState(uint256 financingId, ReservationState actual);
    error NotVouchers(address caller);
    error AlreadyBound(address vouchers);

    // ------------------------------------------------------------------ events

    event DocumentAttested(
        bytes32 indexed fingerprint,
        bytes32 indexed attester,
        bytes32 indexed owner,
        uint8 kind,
        bytes3 currency,
        uint64 faceValue,
        uint64 limit
    );
    event DocumentConfirmed(bytes32 indexed fingerprint, bytes32 indexed attester);
    event DocumentFrozen(bytes32 indexed fingerprint, bytes32 indexed attester);
    event DocumentUnfrozen(bytes32 indexed fingerprint);
    /// @param by the attester; zero: the operators together
    /// @param lapsed all that was reserved, where it lapsed
    event DocumentRestated(
        bytes32 indexed fingerprint, bytes32 indexed by, uint64 faceValue, uint64 limit, uint64 lapsed
    );
    event DocumentReserved(bytes32 indexed fingerprint, uint256 indexed financingId, uint64 amount);
    event DocumentDrawn(bytes32 indexed fingerprint, uint256 indexed financingId, uint64 amount);
    event DocumentLapsed(bytes32 indexed fingerprint, uint256 indexed financingId, uint64 amount);
    event DocumentReleased(bytes32 indexed fingerprint, uint256 indexed financingId, uint64 amount);
    event VouchersBound(address vouchers);

    // ----------------------------------------------------------------- storage

    enum ReservationState {
        None,
        Reserved,
        Drawn,
        Lapsed,
        Released
    }

    /// @param statement of the document when it was reserved
    struct Part {
        bytes32 fingerprint;
        uint64 amount;
        uint32 statement;
    }

    struct Reservation {
        ReservationState state;
        Part[] parts;
    }

    uint8 private constant LAST_KIND = 6;
    uint16 private constant WHOLE = 10_000;
    uint256 private constant MAX_DOCUMENTS = 10;

    IBusinessDate private immutable _businessDate;
    ILimits private immutable _limits;
    address private _vouchers;
    mapping(uint256 financingId => Reservation) private _reservations;

    modifier onlyVouchers() {
        if (msg.sender != _vouchers) revert NotVouchers(msg.sender);
        _;
    }

    constructor(IParticipants participants, IBusinessDate businessDate, ILimits limits) TradeGroups(participants) {
        _businessDate = businessDate;
        _limits = limits;
    }

    // -------------------------------------------------------------- statements

    /// @notice States what a bank read at a document's source. The first statement counts; an equal one confirms it, whatever its
    /// rate; a different one stops all financing on it until the operators have looked.
    function attest(Statement calldata statement) external {
        bytes32 bank = _participants.activeIdWith(msg.sender, Roles.BANK);
        bytes32 fingerprint = statement.fingerprint;
        Identifiers.requireReference(fingerprint);
        Identifiers.requireCurrency(statement.currency);
        uint8 kind = statement.kind;
        if (kind == 0 || kind > LAST_KIND) revert DocumentKindInvalid(kind);
        _requireAmount(statement.faceValue);

        Entry storage entry = _documents[fingerprint];
        if (entry.attester == 0) {
            if (statement.faceValue == 0) revert FaceValueMissing(fingerprint);
            if (statement.rate == 0) revert RateOutOfRange(0, WHOLE);
            _participants.participantOf(statement.owner); // reverts UnknownParticipant
            uint64 limit = _limitOf(statement.faceValue, statement.rate);
            entry.kind = kind;
            entry.currency = statement.currency;
            entry.faceValue = statement.faceValue;
            entry.balance.limit = limit;
            entry.attester = bank;
            entry.owner = statement.owner;
            emit DocumentAttested(
                fingerprint, bank, statement.owner, kind, statement.currency, statement.faceValue, limit
            );
        } else if (
            entry.kind == kind && entry.currency == statement.currency && entry.faceValue == statement.faceValue
                && entry.owner == statement.owner
        ) {
            emit DocumentConfirmed(fingerprint, bank);
        } else {
            entry.frozen = true;
            emit DocumentFrozen(fingerprint, bank);
            return;
        }
        if (statement.sameGoodsAs != 0) {
            _join(fingerprint, statement.sameGoodsAs, bank, statement.groupCurrency, statement.groupLimit);
        }
    }

    /// @notice The bank that attested a document found it amended or cancelled at its source. Open reservations lapse; what was
    /// drawn stays, also where it is more than the limit now.
    /// @param faceValue at most the one before; zero revokes the document
    /// @param rate in basis points, so that the limit is not raised
    function lower(bytes32 fingerprint, uint64 faceValue, uint16 rate) external {
        bytes32 bank = _participants.activeIdWith(msg.sender, Roles.BANK);
        Entry storage entry = _attested(fingerprint);
        if (entry.attester != bank) revert NotAttester(fingerprint, bank);
        uint64 limit = _limitOf(faceValue, rate);
        (uint64 faceBefore, uint64 limitBefore) = (entry.faceValue, entry.balance.limit);
        bool higher = faceValue > faceBefore || limit > limitBefore;
        if (higher || (faceValue == faceBefore && limit == limitBefore)) {
            revert NotLower(fingerprint, faceBefore, limitBefore);
        }
        _restate(fingerprint, bank, faceValue, limit, true);
    }

    /// @notice The operators looked: this is what the source states. Open reservations lapse if it is less than before.
    function restate(bytes32 fingerprint, uint64 faceValue, uint16 rate) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        uint64 limitBefore = _attested(fingerprint).balance.limit;
        _requireAmount(faceValue);
        uint64 limit = _limitOf(faceValue, rate);
        _restate(fingerprint, 0, faceValue, limit, limit < limitBefore);
    }

    /// @notice Ends a freeze: the first statement counts again.
    function unfreeze(bytes32 fingerprint) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        if (!_documents[fingerprint].frozen) revert DocumentNotFrozen(fingerprint);
        _documents[fingerprint].frozen = false;
        emit DocumentUnfrozen(fingerprint);
    }

    /// @notice Names the one contract that reserves and draws; once, because whoever it names could free any limit.
    function bind(address vouchers) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATOR);
        if (_vouchers != address(0)) revert AlreadyBound(_vouchers);
        if (vouchers.code.length == 0) revert NotVouchers(vouchers);
        _vouchers = vouchers;
        emit VouchersBound(vouchers);
    }

    // ------------------------------------------------------------ reservations

    function reserve(
        uint256 financingId,
        bytes32 supplier,
        uint32 lastDay,
        bytes3 currency,
        bytes32[] calldata fingerprints,
        uint64[] calldata amounts
    ) external onlyVouchers returns (uint256 total) {
        uint256 count = fingerprints.length;
        if (count == 0 || count > MAX_DOCUMENTS || amounts.length != count) {
            revert DocumentCountOutOfRange(count, MAX_DOCUMENTS);
        }
        uint32 latest = _limits.lastDay(LimitKinds.RESERVE_DAYS, _businessDate.today());
        if (lastDay > latest) revert ReservationTooLong(financingId, lastDay, latest);

        Reservation storage reservation = _take(financingId, ReservationState.None, ReservationState.Reserved);
        for (uint256 i = 0; i < count; i++) {
            bytes32 fingerprint = fingerprints[i];
            for (uint256 j = 0; j < i; j++) {
                if (fingerprints[j] == fingerprint) revert DocumentTwice(fingerprint);
            }
            Entry storage entry = _attested(fingerprint);
            if (entry.owner != supplier) revert NotDocumentOwner(fingerprint, supplier);
            if (entry.currency != currency) revert DocumentCurrencyDiffers(fingerprint, entry.currency, currency);
            _reserve(financingId, fingerprint, entry, amounts[i]);
            reservation.parts.push(Part(fingerprint, amounts[i], entry.statement));
            total += amounts[i];
        }
    }

    /// @dev A document frozen or lowered since its reservation stops the approval: a bank disputes what is about to be financed.
    function draw(uint256 financingId) external onlyVouchers {
        Part[] storage parts = _take(financingId, ReservationState.Reserved, ReservationState.Drawn).parts;
        for (uint256 i = 0; i < parts.length; i++) {
            (bytes32 fingerprint, uint64 amount) = (parts[i].fingerprint, parts[i].amount);
            Entry storage entry = _documents[fingerprint];
            if (entry.frozen) revert DocumentIsFrozen(fingerprint);
            if (entry.statement != parts[i].statement) revert DocumentLowered(fingerprint, financingId);
            _draw(fingerprint, entry.balance, amount);
            _drawInGroup(fingerprint, entry, amount);
            emit DocumentDrawn(fingerprint, financingId, amount);
        }
    }

    /// @dev What lapsed when its document was lowered does not lapse again.
    function lapse(uint256 financingId) external onlyVouchers {
        Part[] storage parts = _take(financingId, ReservationState.Reserved, ReservationState.Lapsed).parts;
        for (uint256 i = 0; i < parts.length; i++) {
            (bytes32 fingerprint, uint64 amount) = (parts[i].fingerprint, parts[i].amount);
            Entry storage entry = _documents[fingerprint];
            if (entry.statement != parts[i].statement) continue;
            _lapse(fingerprint, entry.balance, amount);
            _lapseInGroup(fingerprint, entry, amount);
            emit DocumentLapsed(fingerprint, financingId, amount);
        }
    }

    function release(uint256 financingId, uint64 live, uint64 value) external onlyVouchers {
        Part[] storage parts = _take(financingId, ReservationState.Drawn, ReservationState.Released).parts;
        for (uint256 i = 0; i < parts.length; i++) {
            bytes32 fingerprint = parts[i].fingerprint;
            // forge-lint: disable-next-line(unsafe-typecast): live is at most value
            uint64 amount = uint64(uint256(parts[i].amount) * live / value);
            Entry storage entry = _documents[fingerprint];
            _release(fingerprint, entry.balance, amount);
            _releaseInGroup(fingerprint, entry, amount);
            emit DocumentReleased(fingerprint, financingId, amount);
        }
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 4;
    }

    function reservationsOf(uint256 financingId)
        external
        view
        returns (bytes32[] memory fingerprints, uint64[] memory amounts)
    {
        Part[] storage parts = _reservations[financingId].parts;
        (fingerprints, amounts) = (new bytes32[](parts.length), new uint64[](parts.length));
        for (uint256 i = 0; i < parts.length; i++) {
            (fingerprints[i], amounts[i]) = (parts[i].fingerprint, parts[i].amount);
        }
    }

    // ---------------------------------------------------------------- internal

    function _reserve(uint256 financingId, bytes32 fingerprint, Entry storage entry, uint64 amount) private {
        if (entry.frozen) revert DocumentIsFrozen(fingerprint);
        if (amount == 0) revert AmountMissing(fingerprint);
        uint64 available = _available(entry.balance);
        if (amount > available) revert LimitExceeded(fingerprint, amount, available);
        _reserveInGroup(fingerprint, entry, amount);
        entry.balance.reserved += amount;
        emit DocumentReserved(fingerprint, financingId, amount);
    }

    function _restate(bytes32 fingerprint, bytes32 by, uint64 faceValue, uint64 limit, bool lapses) private {
        Entry storage entry = _documents[fingerprint];
        uint64 lapsed = lapses ? entry.balance.reserved : 0;
        if (lapsed != 0) {
            _lapseInGroup(fingerprint, entry, lapsed);
            _lapse(fingerprint, entry.balance, lapsed);
            entry.statement++;
        }
        entry.faceValue = faceValue;
        entry.balance.limit = limit;
        emit DocumentRestated(fingerprint, by, faceValue, limit, lapsed);
    }

    /// @dev Moves a financing's reservation from one state to the next, once.
    function _take(uint256 financingId, ReservationState from, ReservationState to)
        private
        returns (Reservation storage reservation)
    {
        reservation = _reservations[financingId];
        if (reservation.state != from) revert ReservationInWrongState(financingId, reservation.state);
        reservation.state = to;
    }

    function _limitOf(uint64 faceValue, uint16 rate) private pure returns (uint64) {
        if (rate > WHOLE) revert RateOutOfRange(rate, WHOLE);
        // forge-lint: disable-next-line(unsafe-typecast): at most the face value
        return uint64(uint256(faceValue) * rate / WHOLE);
    }
}
