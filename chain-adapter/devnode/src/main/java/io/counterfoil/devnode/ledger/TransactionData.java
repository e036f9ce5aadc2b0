package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.Keccak;
import io.counterfoil.devnode.evm.Word;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a client signs.
 *
 * @param version 0 or 1; version 1 also signs value, gas price and limit, and fees
 * @param blockLimit last block that may hold the transaction
 * @param nonce decimal number, unique on the chain
 * @param to hexadecimal address with or without 0x; empty or zero to deploy
 * @param abi ABI of a contract that is deployed, else empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would only cost
public record TransactionData(
        int version,
        String chainId,
        String groupId,
        long blockLimit,
        String nonce,
        String to,
        byte[] input,
        String abi,
        String value,
        String gasPrice,
        long gasLimit,
        String maxFeePerGas,
        String maxPriorityFeePerGas) {

    private static final long FIXED_BYTES = 400;

    /** Keccak-256 over the fields in this order, numbers big-endian, without separators. */
    public Word hash() {
        byte[][] common = {
            int32(version), utf8(chainId), utf8(groupId), int64(blockLimit), utf8(nonce), utf8(to), input, utf8(abi)
        };
        if (version == 0) {
            return Keccak.hash(common);
        }
        byte[][] fees = {utf8(value), utf8(gasPrice), int64(gasLimit), utf8(maxFeePerGas), utf8(maxPriorityFeePerGas)};
        byte[][] all = Arrays.copyOf(common, common.length + fees.length);
        System.arraycopy(fees, 0, all, common.length, fees.length);
        return Keccak.hash(all);
    }

    /** About what it takes in memory and on disk. */
    long bytes() {
        return FIXED_BYTES + input.length + abi.length();
    }

    private static byte[] int32(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] int64(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
