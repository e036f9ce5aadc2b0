package io.counterfoil.ledger.abi;

/** A parameter of a function, event or error, or a component of a struct. {@code indexed} is for events only. */
record AbiParameter(String name, AbiType type, boolean indexed) {}
