package io.counterfoil.devnode.evm;

import java.util.List;

/** An event: who emitted it, at most four topics, and data, which must not be changed. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record Log(Address address, List<Word> topics, byte[] data) {}
