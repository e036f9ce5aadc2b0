package io.counterfoil.ledger.abi;

import java.util.Arrays;

/** Bytes being encoded, 32 at a time, after an optional four-byte selector. */
final class Words {

    static final int WORD = 32;

    private byte[] bytes = new byte[512];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] raw() {
        return bytes;
    }

    int size() {
        return size;
    }

    void append(byte[] more) {
        int at = reserve(more.length);
        System.arraycopy(more, 0, bytes, at, more.length);
    }

    /** @return where the reserved zeros begin */
    int reserve(int length) {
        int at = size;
        if (at + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + length));
        }
        size += length;
        return at;
    }

    void putLong(int at, long value) {
        putLong(bytes, at, value);
    }

    /** Writes an unsigned number below 2^63 into the word at {@code at}. */
    static void putLong(byte[] bytes, int at, long value) {
        putLastBytes(bytes, at + WORD, value);
    }

    /** Writes eight bytes that end before {@code end}. */
    static void putLastBytes(byte[] bytes, int end, long value) {
        long rest = value;
        for (int i = end - 1; i >= end - 8; i--) {
            bytes[i] = (byte) rest;
            rest >>>= 8;
        }
    }

    static long lastBytes(byte[] bytes, int end) {
        long value = 0;
        for (int i = end - 8; i < end; i++) {
            value = value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    /** @throws IllegalArgumentException when {@code from..to} is not all zero */
    static void requireZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                throw new IllegalArgumentException("value is wider than its type");
            }
        }
    }

    static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
