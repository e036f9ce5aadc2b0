// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Dates} from "../../main/solidity/Dates.sol";

/// @notice Calls the library from outside, so that a refusal can be caught.
contract Calendar {
    function requireValid(uint32 day) external pure {
        Dates.requireValid(day);
    }
}

contract DatesTest {
    Calendar private immutable _calendar = new Calendar();

    function test_AMonthIsAddedAndClampedToTheMonthsEnd() public pure {
        require(Dates.addMonths(20260131, 1) == 20260228, "end of February");
        require(Dates.addMonths(20240131, 1) == 20240229, "leap year");
        require(Dates.addMonths(20260331, 1) == 20260430, "thirty days");
        require(Dates.addMonths(20261130, 3) == 20270228, "over the year's end");
        require(Dates.addMonths(20260715, 0) == 20260715, "none");
        require(Dates.addMonths(20261231, 12) == 20271231, "a year");
        require(Dates.addMonths(20240229, 1200) == 21240229, "a century");
    }

    function test_DaysAreAddedOverMonthsYearsAndLeapDays() public pure {
        require(Dates.addDays(20260228, 1) == 20260301, "common year");
        require(Dates.addDays(20240228, 1) == 20240229, "leap year");
        require(Dates.addDays(19000228, 1) == 19000301, "1900 is no leap year");
        require(Dates.addDays(20000228, 1) == 20000229, "2000 is one");
        require(Dates.addDays(20261231, 1) == 20270101, "new year");
        require(Dates.addDays(20260701, 366) == 20270702, "a year and a day");
    }

    /// @dev The reference counts day by day, which no one can get wrong; over the turn of three centuries.
    function test_EveryDayFollowsTheOneBefore() public view {
        uint32[4] memory starts = [uint32(19000101), 19990601, 20230101, 20990601];
        for (uint256 i = 0; i < starts.length; i++) {
            uint32 day = starts[i];
            for (uint256 count = 0; count < 1000; count++) {
                _calendar.requireValid(day);
                require(Dates.addDays(starts[i], count) == day, "from the first day");
                day = _next(day);
            }
        }
    }

    function testFuzz_AddingDaysOneByOneOrAtOnceIsTheSame(uint32 start, uint16 count) public pure {
        uint32 day = Dates.addDays(19000101, start % 2_000_000);
        uint32 expected = day;
        for (uint256 i = 0; i < count % 500; i++) {
            expected = _next(expected);
        }
        require(Dates.addDays(day, count % 500) == expected, "sum");
    }

    function testFuzz_AddingMonthsOneByOneKeepsTheMonthAndNeverOverflowsIt(uint32 start, uint16 months) public view {
        uint32 day = Dates.addDays(19000101, start % 2_000_000);
        uint32 later = Dates.addMonths(day, months % 1200);
        _calendar.requireValid(later);
        (uint32 year, uint32 month) = (day / 10_000, day / 100 % 100);
        for (uint256 i = 0; i < months % 1200; i++) {
            if (++month == 13) (year, month) = (year + 1, 1);
        }
        require(later / 100 == year * 100 + month, "month");
        bool isLast = _next(later) % 100 == 1;
        require(later % 100 == day % 100 || (later % 100 < day % 100 && isLast), "day of month");
    }

    function testFuzz_OnlyDaysOfTheCalendarAreValid(uint32 day) public view {
        day = 18990000 + day % 90_000_000;
        (uint32 year, uint32 month, uint32 dayOfMonth) = (day / 10_000, day / 100 % 100, day % 100);
        bool expected = year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1
            && dayOfMonth <= _lastOf(year, month);
        bool valid;
        try _calendar.requireValid(day) {
            valid = true;
        } catch (bytes memory reason) {
            require(keccak256(reason) == keccak256(abi.encodeWithSelector(Dates.DateInvalid.selector, day)), "reason");
        }
        require(valid == expected, "valid");
    }

    function test_NamedDaysThatDoNotExistAreRefused() public view {
        uint32[8] memory days_ = [uint32(20260229), 20260431, 20261301, 20260001, 20260100, 18991231, 0, 100000101];
        for (uint256 i = 0; i < days_.length; i++) {
            try _calendar.requireValid(days_[i]) {
                revert("accepted");
            } catch {}
        }
        _calendar.requireValid(20240229);
        _calendar.requireValid(99991231);
    }

    function _next(uint32 day) private pure returns (uint32) {
        (uint32 year, uint32 month, uint32 dayOfMonth) = (day / 10_000, day / 100 % 100, day % 100);
        if (dayOfMonth < _lastOf(year, month)) return day + 1;
        return month < 12 ? year * 10_000 + (month + 1) * 100 + 1 : (year + 1) * 10_000 + 101;
    }

    function _lastOf(uint32 year, uint32 month) private pure returns (uint32) {
        uint8[12] memory last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        return month == 2 && leap ? 29 : last[month - 1];
    }
}
