package io.counterfoil.devnode.evm;

import java.util.function.LongFunction;

/**
 * The block that code sees.
 *
 * @param timestamp as TIMESTAMP shows it; its unit is the chain's choice (FISCO BCOS: milliseconds)
 * @param blockHash hash of an earlier block by number; asked only for the last 256
 */
public record BlockContext(
        long number,
        long timestamp,
        Address coinbase,
        Word prevRandao,
        long gasLimit,
        Word chainId,
        Word baseFee,
        LongFunction<Word> blockHash) {}
