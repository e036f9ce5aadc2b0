package io.counterfoil.devnode.evm;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Precompile 5 (EIP-198), with the prices of EIP-2565: base ** exponent mod modulus, each of any length. */
final class ModularExponentiation implements Precompile {

    private static final int LENGTHS_BYTES = 3 * Word.BYTES;
    private static final long GAS_MIN = 200;

    @Override
    public long gas(byte[] input) {
        Word baseLength = length(input, 0);
        Word exponentLength = length(input, 1);
        Word modulusLength = length(input, 2);
        BigInteger longest =
                baseLength.compareTo(modulusLength) > 0 ? baseLength.toBigInteger() : modulusLength.toBigInteger();
        BigInteger words = longest.add(BigInteger.valueOf(7)).shiftRight(3);
        BigInteger head = head(input, baseLength, exponentLength);
        BigInteger iterations = BigInteger.valueOf(Math.max(0, head.bitLength() - 1));
        if (exponentLength.compareTo(Word.of(Word.BYTES)) > 0) {
            iterations = iterations.add(exponentLength
                    .toBigInteger()
                    .subtract(BigInteger.valueOf(Word.BYTES))
                    .multiply(BigInteger.valueOf(8)));
        }
        BigInteger gas =
                words.multiply(words).multiply(iterations.max(BigInteger.ONE)).divide(BigInteger.valueOf(3));
        return gas.bitLength() < Long.SIZE ? Math.max(GAS_MIN, gas.longValue()) : Long.MAX_VALUE;
    }

    /** The first 32 bytes of the exponent. */
    private static BigInteger head(byte[] input, Word baseLength, Word exponentLength) {
        int length = (int) Math.min(Word.BYTES, exponentLength.toLongSaturated());
        long start = LENGTHS_BYTES + Math.min(baseLength.toLongSaturated(), Integer.MAX_VALUE);
        return number(input, start, length);
    }

    @Override
    public byte @Nullable [] output(byte[] input) {
        Word baseLength = length(input, 0);
        Word modulusLength = length(input, 2);
        if (baseLength.isZero() && modulusLength.isZero()) {
            return new byte[0];
        }
        // Whoever could pay has lengths that fit, but for an exponent that counts for nothing beside an empty base.
        Word exponentLength = length(input, 1);
        if (!baseLength.fitsInt() || !modulusLength.fitsInt() || !exponentLength.fitsInt()) {
            return null;
        }
        int baseBytes = (int) baseLength.w0();
        int exponentBytes = (int) exponentLength.w0();
        int modulusBytes = (int) modulusLength.w0();
        BigInteger base = number(input, LENGTHS_BYTES, baseBytes);
        BigInteger exponent = number(input, (long) LENGTHS_BYTES + baseBytes, exponentBytes);
        BigInteger modulus = number(input, (long) LENGTHS_BYTES + baseBytes + exponentBytes, modulusBytes);
        byte[] output = new byte[modulusBytes];
        if (modulus.signum() > 0) {
            byte[] result = base.modPow(exponent, modulus).toByteArray();
            int from = Math.max(0, result.length - modulusBytes);
            System.arraycopy(result, from, output, modulusBytes - (result.length - from), result.length - from);
        }
        return output;
    }

    private static Word length(byte[] input, int index) {
        return Word.at(Arrays.copyOf(input, Math.max(input.length, LENGTHS_BYTES)), index * Word.BYTES);
    }

    /** Bytes past the end of the input are zero. */
    private static BigInteger number(byte[] input, long start, int length) {
        byte[] bytes = new byte[length];
        if (start < input.length) {
            int available = (int) Math.min(length, input.length - start);
            System.arraycopy(input, (int) start, bytes, 0, available);
        }
        return new BigInteger(1, bytes);
    }
}
