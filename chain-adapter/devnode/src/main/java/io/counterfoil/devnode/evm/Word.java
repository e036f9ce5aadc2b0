package io.counterfoil.devnode.evm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A 256-bit value: a number on the EVM stack, a storage key or value, or a 32-byte hash. {@code w3} holds the most
 * significant 64 bits. Arithmetic is modulo 2^256; the common case of small operands stays in machine words, and only
 * wide division, remainder and exponentiation go through {@link BigInteger}.
 */
public record Word(long w3, long w2, long w1, long w0) implements Comparable<Word> {

    public static final int BYTES = 32;
    public static final Word ZERO = new Word(0, 0, 0, 0);
    public static final Word ONE = new Word(0, 0, 0, 1);
    public static final Word MAX = new Word(-1, -1, -1, -1);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final int SMALL_COUNT = 256;
    private static final Word[] SMALL = new Word[SMALL_COUNT];

    static {
        SMALL[0] = ZERO;
        SMALL[1] = ONE;
        for (int i = 2; i < SMALL_COUNT; i++) {
            SMALL[i] = new Word(0, 0, 0, i);
        }
    }

    /** @param value zero or positive */
    public static Word of(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        return value < SMALL_COUNT ? SMALL[(int) value] : new Word(0, 0, 0, value);
    }

    /** The lowest 256 bits of {@code value} in two's complement. */
    public static Word of(BigInteger value) {
        if (value.bitLength() < Long.SIZE && value.signum() >= 0) {
            return of(value.longValue());
        }
        return new Word(
                value.shiftRight(192).longValue(),
                value.shiftRight(128).longValue(),
                value.shiftRight(64).longValue(),
                value.longValue());
    }

    /** Reads 32 bytes at {@code offset}. */
    public static Word at(byte[] bytes, int offset) {
        return new Word(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    /** A big-endian number of at most 32 bytes. */
    public static Word of(byte[] bytes) {
        if (bytes.length > BYTES) {
            throw new IllegalArgumentException("more than 32 bytes: " + bytes.length);
        }
        byte[] padded = new byte[BYTES];
        System.arraycopy(bytes, 0, padded, BYTES - bytes.length, bytes.length);
        return at(padded, 0);
    }

    /** @param hex at most 64 digits, with or without 0x */
    public static Word fromHex(String hex) {
        String digits = hex.startsWith("0x") || hex.startsWith("0X") ? hex.substring(2) : hex;
        return of(HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits));
    }

    static Word of(boolean truth) {
        return truth ? ONE : ZERO;
    }

    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        writeTo(bytes, 0);
        return bytes;
    }

    public void writeTo(byte[] bytes, int offset) {
        LONGS.set(bytes, offset, w3);
        LONGS.set(bytes, offset + 8, w2);
        LONGS.set(bytes, offset + 16, w1);
        LONGS.set(bytes, offset + 24, w0);
    }

    /** Unsigned. */
    public BigInteger toBigInteger() {
        return new BigInteger(1, toBytes());
    }

    /** Two's complement. */
    public BigInteger toSignedBigInteger() {
        return new BigInteger(toBytes());
    }

    /** 0x and 64 digits. */
    public String toHex() {
        return "0x" + HexFormat.of().formatHex(toBytes());
    }

    public boolean isZero() {
        return (w3 | w2 | w1 | w0) == 0;
    }

    public boolean isNegative() {
        return w3 < 0;
    }

    /** Whether the unsigned value is below 2^63. */
    public boolean fitsLong() {
        return (w3 | w2 | w1) == 0 && w0 >= 0;
    }

    /** Whether the unsigned value is below 2^31. */
    public boolean fitsInt() {
        return fitsLong() && w0 <= Integer.MAX_VALUE;
    }

    /** The unsigned value, or {@code Long.MAX_VALUE} if it is larger than that. */
    public long toLongSaturated() {
        return fitsLong() ? w0 : Long.MAX_VALUE;
    }

    public int bitLength() {
        if (w3 != 0) {
            return 256 - Long.numberOfLeadingZeros(w3);
        }
        if (w2 != 0) {
            return 192 - Long.numberOfLeadingZeros(w2);
        }
        return w1 != 0 ? 128 - Long.numberOfLeadingZeros(w1) : 64 - Long.numberOfLeadingZeros(w0);
    }

    // ------------------------------------------------------------ arithmetic

    public Word add(Word other) {
        long r0 = w0 + other.w0;
        long carry = carry(w0, other.w0, r0);
        long r1 = w1 + other.w1 + carry;
        carry = carry(w1, other.w1, r1);
        long r2 = w2 + other.w2 + carry;
        carry = carry(w2, other.w2, r2);
        return new Word(w3 + other.w3 + carry, r2, r1, r0);
    }

    public Word subtract(Word other) {
        long r0 = w0 - other.w0;
        long borrow = borrow(w0, other.w0, r0);
        long r1 = w1 - other.w1 - borrow;
        borrow = borrow(w1, other.w1, r1);
        long r2 = w2 - other.w2 - borrow;
        borrow = borrow(w2, other.w2, r2);
        return new Word(w3 - other.w3 - borrow, r2, r1, r0);
    }

    /** The carry out of {@code sum = a + b + carry in}: the majority of the top bits of a, b and not sum. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    private static long borrow(long a, long b, long difference) {
        return ((~a & b) | ((~a | b) & difference)) >>> 63;
    }

    public Word multiply(Word other) {
        if ((w3 | w2 | w1 | other.w3 | other.w2 | other.w1) == 0) {
            return new Word(0, 0, high(w0, other.w0), w0 * other.w0);
        }
        long[] a = {w0, w1, w2, w3};
        long[] b = {other.w0, other.w1, other.w2, other.w3};
        long[] product = new long[4];
        for (int i = 0; i < 4; i++) {
            long carry = 0;
            for (int j = 0; i + j < 4; j++) {
                long low = a[i] * b[j];
                long high = high(a[i], b[j]);
                low += carry;
                high += Long.compareUnsigned(low, carry) < 0 ? 1 : 0;
                product[i + j] += low;
                high += Long.compareUnsigned(product[i + j], low) < 0 ? 1 : 0;
                carry = high;
            }
        }
        return new Word(product[3], product[2], product[1], product[0]);
    }

    /** The upper half of the unsigned product. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    /** Unsigned quotient; zero if {@code divisor} is zero, as the EVM defines it. */
    public Word divide(Word divisor) {
        if (divisor.isZero() || compareTo(divisor) < 0) {
            return ZERO;
        }
        if ((w3 | w2 | w1) == 0) {
            return new Word(0, 0, 0, Long.divideUnsigned(w0, divisor.w0));
        }
        return of(toBigInteger().divide(divisor.toBigInteger()));
    }

    /** Unsigned remainder; zero if {@code divisor} is zero. */
    public Word remainder(Word divisor) {
        if (divisor.isZero()) {
            return ZERO;
        }
        if (compareTo(divisor) < 0) {
            return this;
        }
        if ((w3 | w2 | w1) == 0) {
            return new Word(0, 0, 0, Long.remainderUnsigned(w0, divisor.w0));
        }
        return of(toBigInteger().mod(divisor.toBigInteger()));
    }

    Word negate() {
        return ZERO.subtract(this);
    }

    private Word magnitude() {
        return isNegative() ? negate() : this;
    }

    Word divideSigned(Word divisor) {
        Word quotient = magnitude().divide(divisor.magnitude());
        return isNegative() == divisor.isNegative() ? quotient : quotient.negate();
    }

    /** Has the sign of the dividend. */
    Word remainderSigned(Word divisor) {
        Word remainder = magnitude().remainder(divisor.magnitude());
        return isNegative() ? remainder.negate() : remainder;
    }

    Word addModulo(Word other, Word modulus) {
        return modulus.isZero()
                ? ZERO
                : of(toBigInteger().add(other.toBigInteger()).mod(modulus.toBigInteger()));
    }

    Word multiplyModulo(Word other, Word modulus) {
        return modulus.isZero()
                ? ZERO
                : of(toBigInteger().multiply(other.toBigInteger()).mod(modulus.toBigInteger()));
    }

    Word power(Word exponent) {
        Word result = ONE;
        Word square = this;
        int bits = exponent.bitLength();
        for (int bit = 0; bit < bits; bit++) {
            if (exponent.testBit(bit)) {
                result = result.multiply(square);
            }
            square = square.multiply(square);
        }
        return result;
    }

    /** Widens the signed number in the lowest {@code lastByte + 1} bytes of this word. */
    Word signExtend(Word lastByte) {
        if (!lastByte.fitsInt() || lastByte.w0 >= BYTES - 1) {
            return this;
        }
        int shift = 256 - 8 * ((int) lastByte.w0 + 1);
        return shiftLeft(shift).shiftRightSigned(shift);
    }

    // ------------------------------------------------------------ bits

    boolean testBit(int bit) {
        return (limb(bit >>> 6) >>> (bit & 63) & 1) != 0;
    }

    /** Limb 0 is the least significant; beyond the word is zero. */
    private long limb(int index) {
        return switch (index) {
            case 0 -> w0;
            case 1 -> w1;
            case 2 -> w2;
            case 3 -> w3;
            default -> 0;
        };
    }

    public Word and(Word other) {
        return new Word(w3 & other.w3, w2 & other.w2, w1 & other.w1, w0 & other.w0);
    }

    public Word or(Word other) {
        return new Word(w3 | other.w3, w2 | other.w2, w1 | other.w1, w0 | other.w0);
    }

    public Word xor(Word other) {
        return new Word(w3 ^ other.w3, w2 ^ other.w2, w1 ^ other.w1, w0 ^ other.w0);
    }

    public Word not() {
        return new Word(~w3, ~w2, ~w1, ~w0);
    }

    /** Byte {@code index}, counted from the most significant. */
    Word byteAt(Word index) {
        if (!index.fitsInt() || index.w0 >= BYTES) {
            return ZERO;
        }
        int fromRight = BYTES - 1 - (int) index.w0;
        return of(limb(fromRight >>> 3) >>> ((fromRight & 7) * 8) & 0xff);
    }

    Word shiftLeft(Word bits) {
        return bits.fitsInt() && bits.w0 < 256 ? shiftLeft((int) bits.w0) : ZERO;
    }

    Word shiftRight(Word bits) {
        return bits.fitsInt() && bits.w0 < 256 ? shiftRight((int) bits.w0) : ZERO;
    }

    Word shiftRightSigned(Word bits) {
        return shiftRightSigned(bits.fitsInt() && bits.w0 < 256 ? (int) bits.w0 : 256);
    }

    /** @param bits 0 to 255 */
    Word shiftLeft(int bits) {
        int limbs = bits >>> 6;
        return new Word(
                leftLimb(3 - limbs, bits & 63),
                leftLimb(2 - limbs, bits & 63),
                leftLimb(1 - limbs, bits & 63),
                leftLimb(-limbs, bits & 63));
    }

    private long leftLimb(int index, int bits) {
        // A shift by 64 would be a shift by 0, so the part from below comes in two steps.
        return limb(index) << bits | limb(index - 1) >>> 1 >>> (63 - bits);
    }

    /** @param bits 0 to 255 */
    Word shiftRight(int bits) {
        int limbs = bits >>> 6;
        return new Word(
                rightLimb(3 + limbs, bits & 63),
                rightLimb(2 + limbs, bits & 63),
                rightLimb(1 + limbs, bits & 63),
                rightLimb(limbs, bits & 63));
    }

    private long rightLimb(int index, int bits) {
        return limb(index) >>> bits | limb(index + 1) << 1 << (63 - bits);
    }

    /** @param bits 0 to 256 */
    private Word shiftRightSigned(int bits) {
        if (!isNegative()) {
            return bits == 256 ? ZERO : shiftRight(bits);
        }
        return bits == 256 ? MAX : not().shiftRight(bits).not();
    }

    // ------------------------------------------------------------ order

    /** Unsigned. */
    @Override
    public int compareTo(Word other) {
        if (w3 != other.w3) {
            return Long.compareUnsigned(w3, other.w3);
        }
        if (w2 != other.w2) {
            return Long.compareUnsigned(w2, other.w2);
        }
        return w1 != other.w1 ? Long.compareUnsigned(w1, other.w1) : Long.compareUnsigned(w0, other.w0);
    }

    int compareSigned(Word other) {
        return isNegative() == other.isNegative() ? compareTo(other) : isNegative() ? -1 : 1;
    }

    /** Storage keys are often hashes or small numbers: one multiplication spreads both over a hash table. */
    @Override
    public int hashCode() {
        long mixed = (w0 ^ Long.rotateLeft(w1, 16) ^ Long.rotateLeft(w2, 32) ^ Long.rotateLeft(w3, 48))
                * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
