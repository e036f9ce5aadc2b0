// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "./Dates.sol";
import {Identifiers} from "./Identifiers.sol";
import {ILimits, LimitKinds} from "./ILimits.sol";
import {IParticipants, Roles} from "./IParticipants.sol";

/// @title Limits: what no participant may exceed, whatever a service's own policy says.
contract Limits is ILimits {
    // ------------------------------------------------------------------ errors

    error UnknownLimit(uint8 kind, bytes3 currency);
    error LimitOutOfRange(uint8 kind, uint64 value, uint64 max);
    error LimitNotAhead(uint8 kind, uint32 effectiveFrom, uint32 last);
    error TooManyRows(uint8 kind, uint256 max);
    error NoLimitInForce(uint8 kind, bytes3 currency, uint32 day);
    error TenorTooLong(uint32 dueOn, uint32 latest);
    error TenorUnexplained(uint32 dueOn, uint32 latest);
    error TooDeep(uint256 depth, uint64 max);
    error FannedOut(uint256 openOffers, uint64 max);
    error PieceTooSmall(uint64 value, uint64 smallest);

    // ------------------------------------------------------------------ events

    event LimitSet(uint8 indexed kind, bytes3 indexed currency, uint32 effectiveFrom, uint64 value);

    // ----------------------------------------------------------------- storage

    uint256 private constant MAX_ROWS = 32;

    IParticipants private immutable _participants;
    mapping(uint8 kind => mapping(bytes3 currency => Limit[])) private _rows;

    constructor(IParticipants participants) {
        _participants = participants;
    }

    // ----------------------------------------------------------------- actions

    /// @notice Adds a row; rows are never changed, so that what was legal on a day stays so.
    /// @param currency of a SMALLEST_PIECE; zero for the other kinds
    /// @param effectiveFrom first day, after that of the row before
    function setLimit(uint8 kind, bytes3 currency, uint32 effectiveFrom, uint64 value) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        Dates.requireValid(effectiveFrom);
        _requireKnown(kind, currency);
        uint64 max = _maxOf(kind);
        if (value > max) revert LimitOutOfRange(kind, value, max);
        Limit[] storage rows = _rows[kind][currency];
        uint256 count = rows.length;
        if (count == MAX_ROWS) revert TooManyRows(kind, MAX_ROWS);
        if (count > 0 && effectiveFrom <= rows[count - 1].effectiveFrom) {
            revert LimitNotAhead(kind, effectiveFrom, rows[count - 1].effectiveFrom);
        }

        rows.push(Limit(effectiveFrom, value));
        emit LimitSet(kind, currency, effectiveFrom, value);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 3;
    }

    /// @dev At most MAX_ROWS steps, usually one: the newest row is tried first.
    function limitOn(uint8 kind, bytes3 currency, uint32 day) public view returns (uint64) {
        Limit[] storage rows = _rows[kind][currency];
        for (uint256 i = rows.length; i > 0; i--) {
            if (rows[i - 1].effectiveFrom <= day) return rows[i - 1].value;
        }
        revert NoLimitInForce(kind, currency, day);
    }

    function limitsOf(uint8 kind, bytes3 currency) external view returns (Limit[] memory) {
        return _rows[kind][currency];
    }

    function requireTenor(uint32 issuedOn, uint32 dueOn, bool explained) external view {
        uint32 latest = Dates.addMonths(issuedOn, limitOn(LimitKinds.TENOR_MONTHS_MAX, 0, issuedOn));
        if (dueOn > latest) revert TenorTooLong(dueOn, latest);
        if (explained) return;
        latest = Dates.addMonths(issuedOn, limitOn(LimitKinds.TENOR_MONTHS_UNEXPLAINED_MAX, 0, issuedOn));
        if (dueOn > latest) revert TenorUnexplained(dueOn, latest);
    }

    function requireDepth(uint32 day, uint256 depth) external view {
        uint64 max = limitOn(LimitKinds.DEPTH_MAX, 0, day);
        if (depth > max) revert TooDeep(depth, max);
    }

    function requireFanOut(uint32 day, uint256 openOffers) external view {
        uint64 max = limitOn(LimitKinds.FAN_OUT_MAX, 0, day);
        if (openOffers > max) revert FannedOut(openOffers, max);
    }

    function requirePiece(uint32 day, bytes3 currency, uint64 value) external view {
        uint64 smallest = limitOn(LimitKinds.SMALLEST_PIECE, currency, day);
        if (value < smallest) revert PieceTooSmall(value, smallest);
    }

    function lastDay(uint8 kind, uint32 day) external view returns (uint32) {
        uint32 last = Dates.addDays(day, limitOn(kind, 0, day));
        return last > Dates.LAST_DAY ? Dates.LAST_DAY : last; // readers know years up to 9999
    }

    // ---------------------------------------------------------------- internal

    function _requireKnown(uint8 kind, bytes3 currency) private pure {
        if (kind == LimitKinds.SMALLEST_PIECE) {
            Identifiers.requireCurrency(currency);
        } else if (kind == 0 || kind > LimitKinds.RESERVE_DAYS || currency != 0) {
            revert UnknownLimit(kind, currency);
        }
    }

    /// @dev Depth and fan-out are counted in a uint8 and a uint16 of a piece; tenors and days stay within a century.
    function _maxOf(uint8 kind) private pure returns (uint64) {
        if (kind == LimitKinds.DEPTH_MAX) return type(uint8).max;
        if (kind == LimitKinds.FAN_OUT_MAX) return type(uint16).max;
        if (kind == LimitKinds.SMALLEST_PIECE) return Identifiers.MAX_AMOUNT;
        return kind < LimitKinds.DEPTH_MAX ? 1200 : 366;
    }
}
