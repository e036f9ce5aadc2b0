package io.counterfoil.ledger;

/**
 * Ready to send, and sent as it is however often. Once the chain is higher than {@code blockLimit} without having it, it
 * can never be mined.
 *
 * @param signedHex the encoded transaction with its signature, hexadecimal with 0x
 */
public record SignedTransaction(TransactionHash hash, String signedHex, long blockLimit) {}
