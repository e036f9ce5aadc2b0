// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {BusinessDate} from "../../main/solidity/BusinessDate.sol";
import {Dates} from "../../main/solidity/Dates.sol";
import {LimitKinds} from "../../main/solidity/ILimits.sol";
import {Roles} from "../../main/solidity/IParticipants.sol";
import {Identifiers} from "../../main/solidity/Identifiers.sol";
import {Limits} from "../../main/solidity/Limits.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract ParticipantsTest is World {
    bytes32 private constant NEW = bytes32(uint256(77));
    address private constant KEY = address(0x77);

    function test_AParticipantIsEnrolledOnce() public {
        vm.expectEmit();
        emit Participants.ParticipantEnrolled(NEW, KEY, Roles.ENTERPRISE | Roles.SUPPLIER);
        _done(address(operators), address(participants), _enrol(NEW, KEY, 3));
        (address key, uint8 roles, bool suspended) = participants.participantOf(NEW);
        require(key == KEY && roles == 3 && !suspended, "stored");
        require(participants.idOf(KEY) == NEW && participants.activeIdWith(KEY, Roles.SUPPLIER) == NEW, "found");
        _refuse(_enrol(NEW, address(0x78), 2), abi.encodeWithSelector(Participants.ParticipantExists.selector, NEW));
    }

    function test_AKeyBelongsToOneParticipant() public {
        _refuse(_enrol(NEW, BANK, 2), abi.encodeWithSelector(Participants.KeyInUse.selector, BANK));
        _refuse(_enrol(NEW, address(0), 2), abi.encodeWithSelector(Participants.KeyInUse.selector, address(0)));
    }

    function test_ABankHasNoOtherRole() public {
        for (uint8 roles = 1; roles <= 15; roles++) {
            address key = address(uint160(0x770 + uint256(roles)));
            bytes memory data = _enrol(bytes32(uint256(70 + roles)), key, roles);
            // 5, 6, 7 and 12 to 15
            if (roles > Roles.BANK && roles & Roles.BANK != 0) {
                _refuse(data, abi.encodeWithSelector(Participants.RolesInvalid.selector, roles));
            } else {
                _done(address(operators), address(participants), data);
            }
        }
    }

    function test_RolesAreOneToFifteen() public {
        _refuse(_enrol(NEW, KEY, 0), abi.encodeWithSelector(Participants.RolesInvalid.selector, 0));
        _refuse(_enrol(NEW, KEY, 16), abi.encodeWithSelector(Participants.RolesInvalid.selector, 16));
    }

    function test_AnIdIsAUuid() public {
        _refuse(_enrol(0, KEY, 2), abi.encodeWithSelector(Identifiers.IdInvalid.selector, 0));
        uint256 wide = 1 << 128;
        _refuse(_enrol(bytes32(wide), KEY, 2), abi.encodeWithSelector(Identifiers.IdInvalid.selector, wide));
        _done(address(operators), address(participants), _enrol(bytes32(wide - 1), KEY, 2));
    }

    function test_ASuspendedParticipantIsKnownButNotActiveUntilReinstated() public {
        vm.expectEmit();
        emit Participants.ParticipantSuspended(_id(BANK));
        _suspend(BANK);
        require(participants.idOf(BANK) == _id(BANK), "known");
        bytes memory reason = abi.encodeWithSelector(Participants.Suspended.selector, _id(BANK));
        _refuse(abi.encodeCall(participants.activeIdOf, (BANK)), reason);
        _refuse(abi.encodeCall(participants.activeIdWith, (BANK, Roles.BANK)), reason);
        _refuse(abi.encodeCall(participants.requireActive, (_id(BANK), Roles.BANK)), reason);
        vm.expectEmit();
        emit Participants.ParticipantReinstated(_id(BANK));
        _reinstate(BANK);
        require(participants.activeIdOf(BANK) == _id(BANK), "active");
    }

    function test_AStatusIsChangedNotRepeated() public {
        bytes memory reason = abi.encodeWithSelector(Participants.StatusUnchanged.selector, _id(BANK));
        _refuse(abi.encodeCall(participants.reinstate, (_id(BANK))), reason);
        _suspend(BANK);
        _refuse(abi.encodeCall(participants.suspend, (_id(BANK))), reason);
    }

    function test_WhoIsNotEnrolledIsUnknown() public {
        bytes memory reason = abi.encodeWithSelector(Participants.UnknownParticipant.selector, NEW);
        _refuse(abi.encodeCall(participants.suspend, (NEW)), reason);
        _refuse(abi.encodeCall(participants.participantOf, (NEW)), reason);
        _refuse(abi.encodeCall(participants.requireActive, (NEW, 2)), reason);
        reason = abi.encodeWithSelector(Participants.UnknownAccount.selector, STRANGER);
        _refuse(abi.encodeCall(participants.idOf, (STRANGER)), reason);
        _refuse(abi.encodeCall(participants.activeIdOf, (STRANGER)), reason);
    }

    function test_ARoleNotGivenIsMissing() public {
        bytes memory reason = abi.encodeWithSelector(Participants.RoleMissing.selector, _id(BANK), Roles.SUPPLIER);
        _refuse(abi.encodeCall(participants.activeIdWith, (BANK, Roles.SUPPLIER)), reason);
        _refuse(abi.encodeCall(participants.requireActive, (_id(BANK), Roles.SUPPLIER)), reason);
    }

    function test_TheAccountStandardToolsSeeIsNotAKey() public view {
        bytes32 hash = keccak256(abi.encode("counterfoil.participant", _id(BANK)));
        require(participants.accountOf(_id(BANK)) == address(uint160(uint256(hash))), "derived");
        require(participants.version() == 2 && businessDate.version() == 3 && limits.version() == 3, "version");
    }

    function _enrol(bytes32 id, address key, uint8 roles) private view returns (bytes memory) {
        return abi.encodeCall(participants.enrol, (id, key, roles));
    }

    function _refuse(bytes memory data, bytes memory reason) private {
        _refused(address(operators), address(participants), data, reason);
    }
}

contract BusinessDateTest is World {
    function test_TheDateMovesForward() public {
        vm.expectEmit();
        emit BusinessDate.BusinessDateAdvanced(TODAY, 20270101);
        _moveTo(20270101);
        require(businessDate.today() == 20270101, "today");
    }

    function test_TheDateNeitherStandsNorMovesBack() public {
        _refuse(TODAY, abi.encodeWithSelector(BusinessDate.DateNotAhead.selector, TODAY, TODAY));
        _refuse(20260630, abi.encodeWithSelector(BusinessDate.DateNotAhead.selector, 20260630, TODAY));
    }

    function test_TheDateIsADayOfTheCalendar() public {
        _refuse(20260931, abi.encodeWithSelector(Dates.DateInvalid.selector, 20260931));
        try new BusinessDate(participants, 20260931, STEP_MAX) {
            revert("began on a day that does not exist");
        } catch {}
    }

    function test_TheDateMovesNoFurtherThanItsStep() public {
        BusinessDate production = new BusinessDate(participants, TODAY, 31);
        _refused(
            address(operators),
            address(production),
            abi.encodeCall(production.advance, (20260802)),
            abi.encodeWithSelector(BusinessDate.DateTooFarAhead.selector, 20260802, 20260801)
        );
        _done(address(operators), address(production), abi.encodeCall(production.advance, (20260801)));
        require(production.moves() == 1 && production.stepMax() == 31 && production.today() == 20260801, "moved");
    }

    function test_TheStepIsADayToACentury() public {
        uint32[2] memory steps = [uint32(0), 36_526];
        for (uint256 i = 0; i < 2; i++) {
            try new BusinessDate(participants, TODAY, steps[i]) {
                revert("began with a step that is none");
            } catch (bytes memory reason) {
                require(
                    keccak256(reason)
                        == keccak256(abi.encodeWithSelector(BusinessDate.StepOutOfRange.selector, steps[i], 36_525)),
                    "why"
                );
            }
        }
    }

    function _refuse(uint32 day, bytes memory reason) private {
        _refused(address(operators), address(businessDate), abi.encodeCall(businessDate.advance, (day)), reason);
    }
}

contract LimitsTest is World {
    uint8 private constant DEPTH = 3;

    function test_ARowHoldsFromItsDayOn() public {
        vm.expectEmit();
        emit Limits.LimitSet(DEPTH, 0, 20270101, 9);
        _done(address(operators), address(limits), _set(DEPTH, 0, 20270101, 9));
        require(limits.limitOn(DEPTH, 0, 20000101) == 4 && limits.limitOn(DEPTH, 0, 20261231) == 4, "before");
        require(limits.limitOn(DEPTH, 0, 20270101) == 9 && limits.limitOn(DEPTH, 0, 99991231) == 9, "from");
        require(limits.limitsOf(DEPTH, 0).length == 2 && limits.limitsOf(DEPTH, 0)[1].value == 9, "rows");
    }

    function test_BeforeTheFirstRowNothingIsInForce() public {
        bytes memory reason = abi.encodeWithSelector(Limits.NoLimitInForce.selector, DEPTH, bytes3(0), 19991231);
        _refuse(abi.encodeCall(limits.limitOn, (DEPTH, 0, 19991231)), reason);
        reason = abi.encodeWithSelector(Limits.NoLimitInForce.selector, 5, bytes3("XXX"), TODAY);
        _refuse(abi.encodeCall(limits.requirePiece, (TODAY, "XXX", 1)), reason);
    }

    function test_RowsAscend() public {
        bytes memory reason = abi.encodeWithSelector(Limits.LimitNotAhead.selector, DEPTH, 20000101, 20000101);
        _refuse(_set(DEPTH, 0, 20000101, 9), reason);
    }

    function test_ThereAreAtMostThirtyTwoRows() public {
        for (uint32 i = 1; i < 32; i++) {
            _done(address(operators), address(limits), _set(DEPTH, 0, 20000101 + i * 10_000, 9));
        }
        _refuse(_set(DEPTH, 0, 20990101, 9), abi.encodeWithSelector(Limits.TooManyRows.selector, DEPTH, 32));
    }

    function test_AnUnknownKindOrAMissingOrNeedlessCurrencyIsRefused() public {
        _refuse(_set(0, 0, 20270101, 1), abi.encodeWithSelector(Limits.UnknownLimit.selector, 0, bytes3(0)));
        _refuse(_set(11, 0, 20270101, 1), abi.encodeWithSelector(Limits.UnknownLimit.selector, 11, bytes3(0)));
        _refuse(_set(DEPTH, CNY, 20270101, 1), abi.encodeWithSelector(Limits.UnknownLimit.selector, DEPTH, CNY));
        _refuse(_set(5, 0, 20270101, 1), abi.encodeWithSelector(Identifiers.CurrencyInvalid.selector, bytes3(0)));
        bytes memory reason = abi.encodeWithSelector(Identifiers.CurrencyInvalid.selector, bytes3("CnY"));
        _refuse(_set(5, "CnY", 20270101, 1), reason);
        _refuse(_set(DEPTH, 0, 20270231, 1), abi.encodeWithSelector(Dates.DateInvalid.selector, 20270231));
    }

    function test_ALimitFitsTheCounterItBounds() public {
        uint64[10] memory max = [uint64(0), 1200, 1200, 255, 65_535, MOST, 366, 366, 366, 366];
        for (uint8 kind = 1; kind <= 9; kind++) {
            bytes3 currency = kind == 5 ? CNY : bytes3(0);
            _done(address(operators), address(limits), _set(kind, currency, 20270101, max[kind]));
            bytes memory reason =
                abi.encodeWithSelector(Limits.LimitOutOfRange.selector, kind, max[kind] + 1, max[kind]);
            _refuse(_set(kind, currency, 20270102, max[kind] + 1), reason);
        }
    }

    function test_TenorIsCountedFromTheDayOfIssue() public {
        limits.requireTenor(20260831, 20270228, false);
        bytes memory reason = abi.encodeWithSelector(Limits.TenorUnexplained.selector, 20270301, 20270228);
        _refuse(abi.encodeCall(limits.requireTenor, (20260831, 20270301, false)), reason);
        limits.requireTenor(20260831, 20270831, true);
        reason = abi.encodeWithSelector(Limits.TenorTooLong.selector, 20270901, 20270831);
        _refuse(abi.encodeCall(limits.requireTenor, (20260831, 20270901, true)), reason);
    }

    function testFuzz_ALimitIsItselfAllowedAndOneMoreIsNot(uint16 depth, uint16 openOffers, uint64 value) public view {
        require(_allows(abi.encodeCall(limits.requireDepth, (TODAY, depth))) == (depth <= 4), "depth");
        require(_allows(abi.encodeCall(limits.requireFanOut, (TODAY, openOffers))) == (openOffers <= 3), "fan-out");
        require(_allows(abi.encodeCall(limits.requirePiece, (TODAY, CNY, value))) == (value >= SMALLEST), "piece");
        require(_allows(abi.encodeCall(limits.requireDepth, (TODAY, depth % 8))) == (depth % 8 <= 4), "depth");
        require(_allows(abi.encodeCall(limits.requireFanOut, (TODAY, depth % 8))) == (depth % 8 <= 3), "fan-out");
        require(
            _allows(abi.encodeCall(limits.requirePiece, (TODAY, CNY, value % 200))) == (value % 200 >= 100), "piece"
        );
    }

    /// @dev Against a reference that looks at every row.
    function testFuzz_TheNewestRowNotAfterTheDayIsInForce(uint16[8] memory steps, uint16 ahead) public {
        uint32 day = 20000101;
        uint32[9] memory from;
        from[0] = day;
        for (uint256 i = 0; i < 8; i++) {
            day = Dates.addDays(day, uint256(steps[i] % 400) + 1);
            from[i + 1] = day;
            _done(address(operators), address(limits), _set(DEPTH, 0, day, uint64(100 + i)));
        }
        uint32 asked = Dates.addDays(20000101, ahead % 4000);
        uint64 expected;
        for (uint256 i = 0; i < 9; i++) {
            if (from[i] <= asked) expected = i == 0 ? 4 : uint64(99 + i);
        }
        require(limits.limitOn(DEPTH, 0, asked) == expected, "in force");
    }

    function test_TheDaysToPayAreCountedOverTheMonthsEnd() public view {
        require(limits.lastDay(LimitKinds.FUNDING_DAYS, 20260729) == 20260803, "five days");
        require(LimitKinds.FUNDING_DAYS == 6, "kind");
        require(limits.lastDay(LimitKinds.SETTLEMENT_DAYS, 99991230) == 99991231, "no day after the last there is");
    }

    function _set(uint8 kind, bytes3 currency, uint32 from, uint64 value) private view returns (bytes memory) {
        return abi.encodeCall(limits.setLimit, (kind, currency, from, value));
    }

    function _allows(bytes memory data) private view returns (bool allowed) {
        (allowed,) = address(limits).staticcall(data);
    }

    function _refuse(bytes memory data, bytes memory reason) private {
        _refused(address(operators), address(limits), data, reason);
    }
}
