package io.counterfoil.ledger.abi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A function, event, error or the constructor of a contract.
 *
 * @param signature canonical, for instance {@code offer(uint256,uint256,bytes32,uint64,uint32)}
 * @param outputs of a function; empty otherwise
 */
record AbiEntry(
        Kind kind,
        String name,
        String signature,
        List<AbiParameter> inputs,
        List<AbiParameter> outputs,
        boolean changesState) {

    enum Kind {
        FUNCTION,
        EVENT,
        ERROR,
        CONSTRUCTOR
    }

    /** Keccak-256 of the signature; its first four bytes select a function or an error, all of it is an event's topic. */
    byte[] hash() {
        return Keccak256.of(signature.getBytes(StandardCharsets.UTF_8));
    }

    String selectorHex() {
        return HexFormat.of().formatHex(hash(), 0, 4);
    }
}
