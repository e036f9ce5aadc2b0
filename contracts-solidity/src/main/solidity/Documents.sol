// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Identifiers} from "./Identifiers.sol";
import {IDocuments} from "./IDocuments.sol";
import {IParticipants, Roles} from "./IParticipants.sol";

/// @title Documents: nothing is financed twice or beyond its value.
/// @dev Invariant: for every document, reserved + drawn - released <= limit, and reserved is the sum of what open
/// financings hold. A supplier's claim never comes here: only a bank's attestation sets a limit.
contract Documents is IDocuments {
    // ------------------------------------------------------------------ errors

    error DocumentKindInvalid(uint8 kind);
    error DocumentNotAttested(bytes32 fingerprint);
    error DocumentIsFrozen(bytes32 fingerprint);
    error DocumentNotFrozen(bytes32 fingerprint);
    error DocumentCurrencyDiffers(bytes32 fingerprint, bytes3 currency, bytes3 expected);
    error DocumentTwice(bytes32 fingerprint);
    error DocumentCountOutOfRange(uint256 count, uint256 max);
    error AmountMissing(bytes32 fingerprint);
    error LimitExceeded(bytes32 fingerprint, uint64 amount, uint64 available);
    error ReservationInWrongState(uint256 financingId, ReservationState actual);
    error NotVouchers(address caller);
    error AlreadyBound(address vouchers);
    error DocumentUnbalanced(bytes32 fingerprint);

    // ------------------------------------------------------------------ events

    event DocumentAttested(
        bytes32 indexed fingerprint, bytes32 indexed attester, uint8 kind, bytes3 currency, uint64 limit
    );
    event DocumentConfirmed(bytes32 indexed fingerprint, bytes32 indexed attester);
    event DocumentFrozen(bytes32 indexed fingerprint, bytes32 indexed attester);
    event DocumentUnfrozen(bytes32 indexed fingerprint);
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

    struct Reservation {
        ReservationState state;
        bytes32[] fingerprints;
        uint64[] amounts;
    }

    uint8 private constant LAST_KIND = 6;
    uint256 private constant MAX_DOCUMENTS = 10;

    IParticipants private immutable _participants;
    address private _vouchers;
    mapping(bytes32 fingerprint => Document) private _documents;
    mapping(uint256 financingId => Reservation) private _reservations;

    modifier onlyVouchers() {
        if (msg.sender != _vouchers) revert NotVouchers(msg.sender);
        _;
    }

    constructor(IParticipants participants) {
        _participants = participants;
    }

    // ----------------------------------------------------------------- actions

    /// @notice States a document's financeable limit, read by the bank at its source. The first statement counts, an
    /// equal one confirms it, a different one stops all financing on it until the operators have looked.
    /// @param fingerprint HMAC-SHA-256 of kind, issuer and number
    /// @param limit minor units of `currency`, at most 2^63 - 1
    function attest(bytes32 fingerprint, uint8 kind, bytes3 currency, uint64 limit) external {
        bytes32 bank = _participants.activeIdWith(msg.sender, Roles.BANK);
        Identifiers.requireReference(fingerprint);
        if (kind == 0 || kind > LAST_KIND) revert DocumentKindInvalid(kind);
        Identifiers.requireCurrency(currency);
        if (limit > Identifiers.MAX_AMOUNT) revert LimitExceeded(fingerprint, limit, Identifiers.MAX_AMOUNT);

        Document storage document = _documents[fingerprint];
        if (document.attester == 0) {
            _documents[fingerprint] = Document(kind, currency, limit, 0, 0, 0, bank, false);
            emit DocumentAttested(fingerprint, bank, kind, currency, limit);
        } else if (document.kind == kind && document.currency == currency && document.limit == limit) {
            emit DocumentConfirmed(fingerprint, bank);
        } else {
            document.frozen = true;
            emit DocumentFrozen(fingerprint, bank);
        }
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

    function reserve(uint256 financingId, bytes3 currency, bytes32[] calldata fingerprints, uint64[] calldata amounts)
        external
        onlyVouchers
        returns (uint256 total)
    {
        uint256 count = fingerprints.length;
        if (count == 0 || count > MAX_DOCUMENTS || amounts.length != count) {
            revert DocumentCountOutOfRange(count, MAX_DOCUMENTS);
        }
        _take(financingId, ReservationState.None, ReservationState.Reserved);

        Reservation storage reservation = _reservations[financingId];
        reservation.fingerprints = fingerprints;
        reservation.amounts = amounts;
        for (uint256 i = 0; i < count; i++) {
            for (uint256 j = 0; j < i; j++) {
                if (fingerprints[j] == fingerprints[i]) revert DocumentTwice(fingerprints[i]);
            }
            _reserve(financingId, currency, fingerprints[i], amounts[i]);
            total += amounts[i];
        }
    }

    /// @dev A document frozen since its reservation stops the approval: a bank disputes what is about to be financed.
    function draw(uint256 financingId) external onlyVouchers {
        Reservation storage reservation = _take(financingId, ReservationState.Reserved, ReservationState.Drawn);
        for (uint256 i = 0; i < reservation.fingerprints.length; i++) {
            (bytes32 fingerprint, uint64 amount) = (reservation.fingerprints[i], reservation.amounts[i]);
            Document storage document = _documents[fingerprint];
            if (document.frozen) revert DocumentIsFrozen(fingerprint);
            // `drawn` counts what was undone too, so that it may pass the limit; readers keep it in signed 64 bits.
            uint64 available = Identifiers.MAX_AMOUNT - document.drawn;
            if (amount > available) revert LimitExceeded(fingerprint, amount, available);
            document.reserved -= amount;
            document.drawn += amount;
            emit DocumentDrawn(fingerprint, financingId, amount);
            _requireBalanced(fingerprint);
        }
    }

    function lapse(uint256 financingId) external onlyVouchers {
        Reservation storage reservation = _take(financingId, ReservationState.Reserved, ReservationState.Lapsed);
        for (uint256 i = 0; i < reservation.fingerprints.length; i++) {
            (bytes32 fingerprint, uint64 amount) = (reservation.fingerprints[i], reservation.amounts[i]);
            _documents[fingerprint].reserved -= amount;
            emit DocumentLapsed(fingerprint, financingId, amount);
            _requireBalanced(fingerprint);
        }
    }

    function release(uint256 financingId, uint64 live, uint64 value) external onlyVouchers {
        Reservation storage reservation = _take(financingId, ReservationState.Drawn, ReservationState.Released);
        for (uint256 i = 0; i < reservation.fingerprints.length; i++) {
            bytes32 fingerprint = reservation.fingerprints[i];
            // forge-lint: disable-next-line(unsafe-typecast): live is at most value
            uint64 amount = uint64(uint256(reservation.amounts[i]) * live / value);
            _documents[fingerprint].released += amount;
            emit DocumentReleased(fingerprint, financingId, amount);
            _requireBalanced(fingerprint);
        }
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 3;
    }

    function documentOf(bytes32 fingerprint) external view returns (Document memory) {
        return _documents[fingerprint];
    }

    function reservationsOf(uint256 financingId)
        external
        view
        returns (bytes32[] memory fingerprints, uint64[] memory amounts)
    {
        Reservation storage reservation = _reservations[financingId];
        return (reservation.fingerprints, reservation.amounts);
    }

    // ---------------------------------------------------------------- internal

    function _reserve(uint256 financingId, bytes3 currency, bytes32 fingerprint, uint64 amount) private {
        Document storage document = _documents[fingerprint];
        if (document.attester == 0) revert DocumentNotAttested(fingerprint);
        if (document.frozen) revert DocumentIsFrozen(fingerprint);
        if (document.currency != currency) revert DocumentCurrencyDiffers(fingerprint, document.currency, currency);
        if (amount == 0) revert AmountMissing(fingerprint);
        uint64 available = document.limit - document.reserved - (document.drawn - document.released);
        if (amount > available) revert LimitExceeded(fingerprint, amount, available);

        document.reserved += amount;
        emit DocumentReserved(fingerprint, financingId, amount);
        _requireBalanced(fingerprint);
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

    /// @dev Runs after every change of value: a bug here stops the transaction instead of financing twice.
    function _requireBalanced(bytes32 fingerprint) private view {
        Document storage document = _documents[fingerprint];
        if (
            document.released > document.drawn
                || uint256(document.reserved) + document.drawn - document.released > document.limit
        ) revert DocumentUnbalanced(fingerprint);
    }
}
