// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

import {Roles} from "../../main/solidity/IParticipants.sol";
import {IVouchers} from "../../main/solidity/IVouchers.sol";
import {Participants} from "../../main/solidity/Participants.sol";
import {World} from "./support/World.sol";
import {vm} from "./support/Vm.sol";

contract RotationTest is World {
    address private constant NEW = address(0x077);

    function test_AParticipantReplacesItsKeyAndKeepsWhatItHolds() public {
        _held();
        address account = vouchers.ownerOf(ROOT);
        vm.expectEmit();
        emit Participants.KeyRotated(_id(CREDITOR), CREDITOR, NEW);
        _rotate(CREDITOR, _id(CREDITOR), NEW);
        require(_holderOf(ROOT) == _id(CREDITOR) && vouchers.ownerOf(ROOT) == account, "holdings untouched");
        require(participants.idOf(NEW) == _id(CREDITOR), "new key");
        _offer(NEW, ROOT, PART, SUPPLIER, 40_000);
        require(vouchers.balanceOf(account) == 2, "acts as before");
    }

    function test_TheOldKeyIsRefusedAtOnce() public {
        _held();
        _rotate(CREDITOR, _id(CREDITOR), NEW);
        bytes memory reason = abi.encodeWithSelector(Participants.UnknownAccount.selector, CREDITOR);
        _refused(CREDITOR, abi.encodeCall(vouchers.offer, (ROOT, PART, _id(SUPPLIER), 1000, 20260708)), reason);
        bytes memory back = abi.encodeCall(participants.rotateKey, (_id(CREDITOR), address(0x78)));
        _refused(CREDITOR, address(participants), back, reason);
        _refused(CREDITOR, address(participants), abi.encodeCall(participants.idOf, (CREDITOR)), reason);
        _refused(CREDITOR, address(participants), abi.encodeCall(participants.activeIdWith, (CREDITOR, 2)), reason);
    }

    function test_TheOperatorsTogetherReplaceALostKey() public {
        bytes memory data = abi.encodeCall(participants.rotateKey, (_id(BANK), NEW));
        _refused(OPERATOR, address(participants), data, _notOneself(OPERATOR));
        _refused(BANK_2, address(participants), data, _notOneself(BANK_2));
        _rotate(address(operators), _id(BANK), NEW);
        (address key, uint8 roles, bool suspended) = participants.participantOf(_id(BANK));
        require(key == NEW && roles == Roles.BANK && !suspended, "as it was, with another key");
    }

    /// @dev A stolen key: suspended, replaced, reinstated, without a moment in which the thief could act.
    function test_ASuspendedParticipantsKeyIsReplacedByTheOperatorsAlone() public {
        _suspend(BANK);
        bytes memory data = abi.encodeCall(participants.rotateKey, (_id(BANK), NEW));
        bytes memory reason = abi.encodeWithSelector(Participants.Suspended.selector, _id(BANK));
        _refused(BANK, address(participants), data, reason);
        _rotate(address(operators), _id(BANK), NEW);
        (,, bool suspended) = participants.participantOf(_id(BANK));
        require(suspended, "a new key does not reinstate");
        _reinstate(BANK);
        require(participants.activeIdOf(NEW) == _id(BANK), "active");
    }

    function test_ANewKeyIsNobodysAndWasNobodys() public {
        _rotate(CREDITOR, _id(CREDITOR), NEW);
        address[5] memory taken = [NEW, CREDITOR, BANK, address(0), address(operators)];
        for (uint256 i = 0; i < taken.length; i++) {
            bytes memory reason = abi.encodeWithSelector(Participants.KeyInUse.selector, taken[i]);
            bytes memory rotate = abi.encodeCall(participants.rotateKey, (_id(CREDITOR), taken[i]));
            _refused(NEW, address(participants), rotate, reason);
            bytes memory enrol = abi.encodeCall(participants.enrol, (bytes32(uint256(7)), taken[i], 2));
            _refused(address(operators), address(participants), enrol, reason);
        }
    }

    function test_WhoIsNotEnrolledHasNoKeyToReplace() public {
        bytes32 nobody = bytes32(uint256(7));
        bytes memory reason = abi.encodeWithSelector(Participants.UnknownParticipant.selector, nobody);
        bytes memory data = abi.encodeCall(participants.rotateKey, (nobody, NEW));
        _refused(address(operators), address(participants), data, reason);
    }

    /// @dev Against a model: which key each of five participants has, and all keys they ever had.
    function testFuzz_OnlyTheNewestKeyOfAParticipantStandsForIt(uint256[24] memory moves) public {
        _held();
        address[5] memory keys = [DEBTOR, CREDITOR, SUPPLIER, BANK, OPERATOR_2];
        bytes32[5] memory ids = [_id(DEBTOR), _id(CREDITOR), _id(SUPPLIER), _id(BANK), _id(OPERATOR_2)];
        address[] memory retired = new address[](moves.length);
        uint256 count;
        for (uint256 i = 0; i < moves.length; i++) {
            uint256 who = moves[i] % 5;
            address key = address(uint160(0xF000 + i));
            // One in four asks for a key that somebody has or had.
            if ((moves[i] >> 8) % 4 == 0) {
                key = count > 0 && i % 2 == 0 ? retired[(moves[i] >> 16) % count] : keys[i % 5];
            }
            address caller = (moves[i] >> 4) % 2 == 0 ? keys[who] : address(operators);
            vm.prank(caller);
            (bool done,) = address(participants).call(abi.encodeCall(participants.rotateKey, (ids[who], key)));
            require(done == (key == address(uint160(0xF000 + i))), "done for a fresh key alone");
            if (done) (retired[count++], keys[who]) = (keys[who], key);
        }
        for (uint256 i = 0; i < 5; i++) {
            require(participants.idOf(keys[i]) == ids[i], "newest key");
        }
        for (uint256 i = 0; i < count; i++) {
            bytes memory reason = abi.encodeWithSelector(Participants.UnknownAccount.selector, retired[i]);
            _refused(retired[i], address(participants), abi.encodeCall(participants.idOf, (retired[i])), reason);
        }
        require(_holderOf(ROOT) == _id(CREDITOR), "nothing moved");
        _offer(keys[1], ROOT, PART, SUPPLIER, 40_000);
        require(_stateOf(PART) == IVouchers.PieceState.Offered, "acts with its newest key");
    }

    function _rotate(address caller, bytes32 id, address key) private {
        _done(caller, address(participants), abi.encodeCall(participants.rotateKey, (id, key)));
    }

    function _notOneself(address caller) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Participants.NotOneself.selector, _id(BANK), caller);
    }
}
