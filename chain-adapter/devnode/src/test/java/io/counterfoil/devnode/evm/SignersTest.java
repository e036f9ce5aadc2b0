package io.counterfoil.devnode.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.TestTransactions;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The native way to a signer and the Java way agree, also about what is no signature. */
class SignersTest {

    private static final BigInteger ORDER =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final BigInteger PRIME =
            new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);

    @Test
    void theNativeLibraryIsThereWhereTheSdkIs() {
        assertTrue(NativeSecp256k1.isThere());
    }

    @Property(tries = 200)
    void bothFindTheSignerAndTheOneOfTheMirroredSignature(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long key, @ForAll @Size(32) byte[] hashed) {
        TestTransactions signer = new TestTransactions(key);
        Word hash = Word.of(hashed);
        byte[] signature = signer.sign(hash);
        Word r = Word.at(signature, 0);
        Word s = Word.at(signature, Word.BYTES);
        Word mirrored = Word.of(ORDER.subtract(s.toBigInteger()));
        int parity = signature[64];
        assertEquals(signer.address(), NativeSecp256k1.recover(hash, r, s, parity));
        assertEquals(signer.address(), Secp256k1.recover(hash, r, s, parity));
        assertEquals(signer.address(), NativeSecp256k1.recover(hash, r, mirrored, 1 - parity));
        assertEquals(signer.address(), Secp256k1.recover(hash, r, mirrored, 1 - parity));
    }

    @Property(tries = 1_000)
    void bothSayTheSameOfWhateverComes(
            @ForAll("words") Word hash,
            @ForAll("words") Word r,
            @ForAll("words") Word s,
            @ForAll @IntRange(max = 1) int parity) {
        assertEquals(Secp256k1.recover(hash, r, s, parity), NativeSecp256k1.recover(hash, r, s, parity));
    }

    @Test
    void bothRefuseZerosAndWhatIsNotBelowTheOrder() {
        byte[] signature = new TestTransactions(7).sign(Word.ONE);
        Word good = Word.at(signature, 0);
        assertNotNull(Signers.recover(Word.ONE, good, good, 0));
        for (Word bad : new Word[] {Word.ZERO, Word.of(ORDER), Word.of(PRIME)}) {
            assertNull(Secp256k1.recover(Word.ONE, bad, good, 0));
            assertNull(NativeSecp256k1.recover(Word.ONE, bad, good, 0));
            assertNull(Secp256k1.recover(Word.ONE, good, bad, 1));
            assertNull(NativeSecp256k1.recover(Word.ONE, good, bad, 1));
        }
    }

    /** Half of all x are on the curve, so that random words are signatures half of the time; the edges are mixed in. */
    @Provide
    Arbitrary<Word> words() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofSize(Word.BYTES).map(Word::of),
                Arbitraries.of(
                        Word.ZERO,
                        Word.ONE,
                        Word.of(ORDER.subtract(BigInteger.ONE)),
                        Word.of(ORDER),
                        Word.of(ORDER.add(BigInteger.ONE)),
                        Word.of(PRIME),
                        Word.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE))));
    }
}
