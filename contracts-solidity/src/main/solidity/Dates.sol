// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @title Days of the Gregorian calendar written as yyyymmdd, e.g. 20261130, and the two sums the rules need.
/// @dev Day numbers count from 0000-03-01, so that the leap day comes last in its year: Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
library Dates {
    error DateInvalid(uint32 day);

    uint256 private constant FIRST_YEAR = 1900;
    uint256 private constant LAST_YEAR = 9999;
    uint32 internal constant LAST_DAY = 99_991_231;
    uint256 private constant DAYS_IN_ERA = 146_097; // 400 years
    /// @dev Days before each month of a year that begins in March: (153 * m + 2) / 5.
    uint256 private constant DAYS_IN_FIVE_MONTHS = 153;

    function requireValid(uint32 day) internal pure {
        (uint256 year, uint256 month, uint256 dayOfMonth) = _split(day);
        bool inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && dayOfMonth >= 1;
        if (!inRange || dayOfMonth > _daysIn(year, month)) revert DateInvalid(day);
    }

    /// @notice The same day `months` later, or the last day of that month if it is shorter: 20260131 + 1 = 20260228.
    function addMonths(uint32 day, uint256 months) internal pure returns (uint32) {
        (uint256 year, uint256 month, uint256 dayOfMonth) = _split(day);
        uint256 count = year * 12 + (month - 1) + months;
        year = count / 12;
        month = count % 12 + 1;
        uint256 last = _daysIn(year, month);
        return _join(year, month, dayOfMonth < last ? dayOfMonth : last);
    }

    function addDays(uint32 day, uint256 count) internal pure returns (uint32) {
        (uint256 year, uint256 month, uint256 dayOfMonth) = _split(day);
        if (month <= 2) year--;
        uint256 ofEra = year % 400;
        uint256 ofYear = (DAYS_IN_FIVE_MONTHS * ((month + 9) % 12) + 2) / 5 + dayOfMonth - 1;
        uint256 number = year / 400 * DAYS_IN_ERA + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear + count;
        return _fromNumber(number);
    }

    function _fromNumber(uint256 number) private pure returns (uint32) {
        uint256 inEra = number % DAYS_IN_ERA;
        uint256 ofEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
        uint256 ofYear = inEra - (365 * ofEra + ofEra / 4 - ofEra / 100);
        uint256 fromMarch = (5 * ofYear + 2) / DAYS_IN_FIVE_MONTHS;
        uint256 dayOfMonth = ofYear - (DAYS_IN_FIVE_MONTHS * fromMarch + 2) / 5 + 1;
        uint256 month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        uint256 year = number / DAYS_IN_ERA * 400 + ofEra;
        return _join(month <= 2 ? year + 1 : year, month, dayOfMonth);
    }

    function _daysIn(uint256 year, uint256 month) private pure returns (uint256) {
        if (month == 2) return _isLeap(year) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    function _isLeap(uint256 year) private pure returns (bool) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    function _split(uint32 day) private pure returns (uint256 year, uint256 month, uint256 dayOfMonth) {
        return (day / 10_000, day / 100 % 100, day % 100);
    }

    /// @dev The largest year any caller reaches (9999 and 100 years of months) still fits: 10099 * 10000 < 2^32.
    function _join(uint256 year, uint256 month, uint256 dayOfMonth) private pure returns (uint32) {
        // forge-lint: disable-next-line(unsafe-typecast): see above
        return uint32(year * 10_000 + month * 100 + dayOfMonth);
    }
}
