package io.counterfoil.devnode.evm;

/** A wish to make a contract at {@code address}. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
record Creation(Address creator, Address address, byte[] initCode, Word value, long gas, int depth) {}
