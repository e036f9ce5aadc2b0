package io.counterfoil.devnode.ledger;

/**
 * What a call returned.
 *
 * @param blockNumber block whose state was read
 * @param output returned bytes, or the reason of a revert
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record CallResult(long blockNumber, TransactionStatus status, byte[] output) {}
