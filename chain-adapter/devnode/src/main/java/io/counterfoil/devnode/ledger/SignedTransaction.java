package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Word;

/**
 * A transaction as it arrives.
 *
 * @param hash what the client says the hash of {@code data} is
 * @param signature r, s, and the parity of y as 0 or 1: 65 bytes
 * @param importTime milliseconds, set by the client
 * @param extraData not signed; comes back with the receipt
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record SignedTransaction(
        TransactionData data, Word hash, byte[] signature, long importTime, int attribute, String extraData) {}
