package io.counterfoil.devnode.evm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.jspecify.annotations.Nullable;

/** Addresses 1 to 9. */
final class Precompiles {

    static final List<Address> ADDRESSES =
            IntStream.rangeClosed(1, 9).mapToObj(i -> new Address(Word.of(i))).toList();

    private static final @Nullable Precompile[] BY_NUMBER = {
        null,
        hashing(3_000, 0, Precompiles::recover),
        hashing(60, 12, Precompiles::sha256),
        hashing(600, 120, Precompiles::ripemd160),
        hashing(15, 3, input -> input),
        new ModularExponentiation(),
    };

    private Precompiles() {}

    static @Nullable Precompile at(Address address) {
        Word number = address.word();
        return number.fitsInt() && number.w0() < BY_NUMBER.length ? BY_NUMBER[(int) number.w0()] : null;
    }

    /** A precompile that never fails and is paid by the word of input. */
    private static Precompile hashing(long base, long perWord, UnaryOperator<byte[]> function) {
        return new Precompile() {
            @Override
            public long gas(byte[] input) {
                return base + perWord * ((input.length + Word.BYTES - 1) / Word.BYTES);
            }

            @Override
            public byte[] output(byte[] input) {
                return function.apply(input);
            }
        };
    }

    /** Input hash, v (27 or 28), r, s; output the signer's address as a word, or nothing if there is none. */
    private static byte[] recover(byte[] input) {
        byte[] padded = Arrays.copyOf(input, 4 * Word.BYTES);
        Word v = Word.at(padded, 32);
        if (!v.equals(Word.of(27)) && !v.equals(Word.of(28))) {
            return new byte[0];
        }
        Address signer =
                Secp256k1.recover(Word.at(padded, 0), Word.at(padded, 64), Word.at(padded, 96), (int) v.w0() - 27);
        return signer == null ? new byte[0] : signer.word().toBytes();
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] ripemd160(byte[] input) {
        RIPEMD160Digest digest = new RIPEMD160Digest();
        digest.update(input, 0, input.length);
        byte[] word = new byte[Word.BYTES];
        digest.doFinal(word, Word.BYTES - digest.getDigestSize());
        return word;
    }
}
