// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.26;

/// @title What may be an id, a currency, an amount or a reference.
/// @dev Readers off chain decode ids as UUIDs, currencies as ISO 4217 letters, amounts as signed 64 bits. A transaction that could not be decoded
/// would stop every projector of the consortium, so it is refused here.
library Identifiers {
    uint64 internal constant MAX_AMOUNT = uint64(type(int64).max);

    error IdInvalid(uint256 id);
    error CurrencyInvalid(bytes3 currency);
    error ReferenceMissing();

    /// @notice An id is the 128 bits of a UUID, and not zero.
    function requireId(uint256 id) internal pure {
        if (id == 0 || id >> 128 != 0) revert IdInvalid(id);
    }

    /// @notice Three capital letters.
    function requireCurrency(bytes3 currency) internal pure {
        for (uint256 i = 0; i < 3; i++) {
            if (currency[i] < "A" || currency[i] > "Z") revert CurrencyInvalid(currency);
        }
    }

    /// @notice A hash or reference that has to be there.
    function requireReference(bytes32 hash) internal pure {
        if (hash == 0) revert ReferenceMissing();
    }

    /// @notice The account standard ERC-721 tools see as the owner: derived from the participant's id, not from its key,
    /// so that a new key moves no asset. Nobody holds a key to it.
    function accountOf(bytes32 participantId) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("counterfoil.participant", participantId)))));
    }
}
