package io.counterfoil.ledger.abi;

import java.util.List;

/** A Solidity type, as far as the contracts use them. */
sealed interface AbiType {

    /** {@code uint256}, {@code uint8} ... */
    record Unsigned(int bits) implements AbiType {}

    /** {@code int128}, {@code int256}: two's complement over the whole word. */
    record Signed(int bits) implements AbiType {}

    /** {@code bytes32}, {@code bytes3}: left-aligned in their word. */
    record FixedBytes(int length) implements AbiType {}

    record Bool() implements AbiType {}

    record Address() implements AbiType {}

    /** {@code string}, which only read functions of the token standards have, or {@code bytes}, the call of an act. */
    record Dynamic(String name) implements AbiType {}

    record Array(AbiType element) implements AbiType {}

    record Tuple(List<AbiParameter> components) implements AbiType {}
}
