package io.counterfoil.devnode.evm;

/**
 * A wish to run the code at {@code target}.
 *
 * @param self whose storage the code sees: the target itself, or the caller for CALLCODE and DELEGATECALL
 * @param value what CALLVALUE shows
 * @param moved what goes from caller to self
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
record Call(
        Address caller,
        Address self,
        Address target,
        byte[] input,
        Word value,
        Word moved,
        long gas,
        boolean isStatic,
        int depth) {}
