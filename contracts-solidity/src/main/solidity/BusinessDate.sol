// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "./Dates.sol";
import {IBusinessDate} from "./IBusinessDate.sol";
import {IParticipants, Roles} from "./IParticipants.sol";

/// @title BusinessDate: the day every rule judges by. It only moves forward, and never far at once: what a wrong date would
/// end can be seen and mended before the next step.
contract BusinessDate is IBusinessDate {
    // ------------------------------------------------------------------ errors

    error DateNotAhead(uint32 day, uint32 today);
    error StepOutOfRange(uint32 step, uint32 max);
    error DateTooFarAhead(uint32 day, uint32 last);

    // ------------------------------------------------------------------ events

    event BusinessDateAdvanced(uint32 from, uint32 to);

    // ----------------------------------------------------------------- storage

    /// @dev A century: more would pass the last year that a date can have.
    uint32 private constant STEP_LIMIT = 36_525;

    IParticipants private immutable _participants;
    /// @notice Calendar days that the date moves at most at once.
    uint32 public immutable stepMax;
    uint32 public today;
    /// @notice How often the date was moved.
    uint32 public moves;

    /// @param firstDay yyyymmdd
    /// @param stepMax_ days, 1 or more
    constructor(IParticipants participants, uint32 firstDay, uint32 stepMax_) {
        Dates.requireValid(firstDay);
        if (stepMax_ == 0 || stepMax_ > STEP_LIMIT) revert StepOutOfRange(stepMax_, STEP_LIMIT);
        _participants = participants;
        stepMax = stepMax_;
        today = firstDay;
    }

    // ----------------------------------------------------------------- actions

    /// @param day the new business date, yyyymmdd, after today's and at most `stepMax` days after it
    function advance(uint32 day) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        Dates.requireValid(day);
        uint32 from = today;
        if (day <= from) revert DateNotAhead(day, from);
        uint32 last = Dates.addDays(from, stepMax);
        if (day > last) revert DateTooFarAhead(day, last);

        today = day;
        moves++;
        emit BusinessDateAdvanced(from, day);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 3;
    }
}
