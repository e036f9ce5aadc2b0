package io.counterfoil.devnode.evm;

import java.util.Arrays;

/** A 20-byte account address, held as the number it is on the stack. */
public record Address(Word word) {

    public static final int BYTES = 20;
    public static final Address ZERO = new Address(Word.ZERO);

    public Address {
        if (word.w3() != 0 || word.w2() >>> 32 != 0) {
            throw new IllegalArgumentException("longer than 20 bytes: " + word);
        }
    }

    /** The lowest 20 bytes of {@code word}: what the EVM takes for an address. */
    public static Address lowest(Word word) {
        return new Address(new Word(0, word.w2() & 0xffff_ffffL, word.w1(), word.w0()));
    }

    public static Address of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an address has 20 bytes, not " + bytes.length);
        }
        return new Address(Word.of(bytes));
    }

    /** @param hex 40 digits, with or without 0x */
    public static Address fromHex(String hex) {
        String digits = hex.startsWith("0x") || hex.startsWith("0X") ? hex.substring(2) : hex;
        if (digits.length() != 2 * BYTES) {
            throw new IllegalArgumentException("an address has 40 hexadecimal digits: " + hex);
        }
        return new Address(Word.fromHex(digits));
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(word.toBytes(), Word.BYTES - BYTES, Word.BYTES);
    }

    /** 0x and 40 digits in lower case. */
    public String toHex() {
        return "0x" + word.toHex().substring(2 + 2 * (Word.BYTES - BYTES));
    }

    @Override
    public String toString() {
        return toHex();
    }
}
