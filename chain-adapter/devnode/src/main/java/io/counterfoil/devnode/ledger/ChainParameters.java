package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Word;

/**
 * What all transactions of a chain have in common. A data directory belongs to the identities it was made with.
 *
 * @param evmChainId what the CHAINID instruction shows
 * @param transactionGasLimit gas of every transaction and call (FISCO BCOS: tx_gas_limit)
 * @param blockTransactionsMax most transactions in a block (FISCO BCOS: tx_count_limit)
 * @param poolTransactionsMax most transactions that wait for a block
 */
public record ChainParameters(
        String chainId,
        String groupId,
        Word evmChainId,
        long transactionGasLimit,
        int blockTransactionsMax,
        int poolTransactionsMax) {

    /** A transaction's block limit lies at most so far ahead, and its nonce is remembered for so many blocks. */
    public static final int BLOCK_LIMIT_WINDOW = 600;

    public static ChainParameters of(String chainId, String groupId) {
        return new ChainParameters(chainId, groupId, Word.of(20_200), 3_000_000_000L, 1_000, 10_000);
    }
}
