// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "./Dates.sol";
import {IBusinessDate} from "./IBusinessDate.sol";
import {IParticipants, Roles} from "./IParticipants.sol";

/// @title BusinessDate: the day every rule judges by. It only moves forward.
contract BusinessDate is IBusinessDate {
    // ------------------------------------------------------------------ errors

    error DateNotAhead(uint32 day, uint32 today);

    // ------------------------------------------------------------------ events

    event BusinessDateAdvanced(uint32 from, uint32 to);

    // ----------------------------------------------------------------- storage

    IParticipants private immutable _participants;
    uint32 public today;

    constructor(IParticipants participants, uint32 firstDay) {
        Dates.requireValid(firstDay);
        _participants = participants;
        today = firstDay;
    }

    // ----------------------------------------------------------------- actions

    /// @param day the new business date, yyyymmdd, after today's
    function advance(uint32 day) external {
        _participants.activeIdWith(msg.sender, Roles.OPERATORS);
        Dates.requireValid(day);
        uint32 from = today;
        if (day <= from) revert DateNotAhead(day, from);

        today = day;
        emit BusinessDateAdvanced(from, day);
    }

    // ------------------------------------------------------------------- reads

    function version() external pure returns (uint32) {
        return 2;
    }
}
