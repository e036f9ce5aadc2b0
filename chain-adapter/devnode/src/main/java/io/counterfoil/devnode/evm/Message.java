package io.counterfoil.devnode.evm;

/**
 * One run of code.
 *
 * @param self the account whose storage and balance the code sees
 * @param value what CALLVALUE shows; moving it is the sender's affair
 * @param isStatic whether a change of state halts the run
 * @param depth 0 for the outermost, at most 1024
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record Message(
        Address caller, Address self, Code code, byte[] input, Word value, long gas, boolean isStatic, int depth) {}
