package io.counterfoil.devnode.evm;

/** The outermost sender and its price of gas, as ORIGIN and GASPRICE show them. */
public record TransactionContext(Address origin, Word gasPrice) {}
