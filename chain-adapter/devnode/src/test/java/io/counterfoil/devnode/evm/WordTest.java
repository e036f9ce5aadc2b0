package io.counterfoil.devnode.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words calculate as numbers modulo 2^256 do. */
class WordTest {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Numbers of every length, with the corners of each 64-bit limb among them. */
    @Provide
    Arbitrary<BigInteger> numbers() {
        Arbitrary<BigInteger> any =
                Arbitraries.bigIntegers().between(BigInteger.ZERO, MODULUS.subtract(BigInteger.ONE));
        Arbitrary<BigInteger> aroundPowers = Arbitraries.integers()
                .between(0, 255)
                .flatMap(bit -> Arbitraries.integers()
                        .between(-2, 2)
                        .map(delta -> BigInteger.ONE
                                .shiftLeft(bit)
                                .add(BigInteger.valueOf(delta))
                                .mod(MODULUS)));
        Arbitrary<BigInteger> cut =
                any.flatMap(number -> Arbitraries.integers().between(0, 255).map(number::shiftRight));
        return Arbitraries.oneOf(any, aroundPowers, cut);
    }

    private static BigInteger signed(BigInteger number) {
        return number.testBit(255) ? number.subtract(MODULUS) : number;
    }

    private static void same(BigInteger expected, Word actual) {
        assertEquals(expected.mod(MODULUS), actual.toBigInteger());
    }

    @Property
    void arithmeticIsModulo2To256(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
        Word x = Word.of(a);
        Word y = Word.of(b);
        same(a.add(b), x.add(y));
        same(a.subtract(b), x.subtract(y));
        same(a.multiply(b), x.multiply(y));
        same(a.modPow(b, MODULUS), x.power(y));
        same(a.and(b), x.and(y));
        same(a.or(b), x.or(y));
        same(a.xor(b), x.xor(y));
        same(a.not(), x.not());
        assertEquals(a.compareTo(b), Integer.signum(x.compareTo(y)));
        assertEquals(signed(a).compareTo(signed(b)), x.compareSigned(y));
        assertEquals(a.equals(b), x.equals(y));
    }

    @Property
    void divisionByZeroIsZeroAndTheRestIsDivision(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
        Word x = Word.of(a);
        Word y = Word.of(b);
        boolean zero = b.signum() == 0;
        same(zero ? BigInteger.ZERO : a.divide(b), x.divide(y));
        same(zero ? BigInteger.ZERO : a.mod(b), x.remainder(y));
        same(zero ? BigInteger.ZERO : signed(a).divide(signed(b)), x.divideSigned(y));
        same(zero ? BigInteger.ZERO : signed(a).remainder(signed(b)), x.remainderSigned(y));
    }

    @Property
    void modularSumsAndProductsDoNotOverflow(
            @ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b, @ForAll("numbers") BigInteger m) {
        BigInteger modulus = m.max(BigInteger.ONE);
        same(a.add(b).mod(modulus), Word.of(a).addModulo(Word.of(b), Word.of(modulus)));
        same(a.multiply(b).mod(modulus), Word.of(a).multiplyModulo(Word.of(b), Word.of(modulus)));
        same(BigInteger.ZERO, Word.of(a).addModulo(Word.of(b), Word.ZERO));
    }

    @Property
    void shiftsMoveBitsOut(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger wide) {
        for (BigInteger bits : new BigInteger[] {wide, wide.mod(BigInteger.valueOf(258))}) {
            int shift = bits.min(BigInteger.valueOf(256)).intValue();
            same(a.shiftLeft(shift), Word.of(a).shiftLeft(Word.of(bits)));
            same(a.shiftRight(shift), Word.of(a).shiftRight(Word.of(bits)));
            same(signed(a).shiftRight(shift), Word.of(a).shiftRightSigned(Word.of(bits)));
        }
    }

    @Property
    void bytesAndSignsArePickedByPosition(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger index) {
        Word x = Word.of(a);
        for (int i = 0; i < 32; i++) {
            same(BigInteger.valueOf(x.toBytes()[i] & 0xff), x.byteAt(Word.of(i)));
            BigInteger low = a.mod(BigInteger.ONE.shiftLeft(8 * i + 8));
            BigInteger extended = low.testBit(8 * i + 7) ? low.subtract(BigInteger.ONE.shiftLeft(8 * i + 8)) : low;
            same(extended, x.signExtend(Word.of(i)));
        }
        BigInteger outside = index.max(BigInteger.valueOf(32));
        same(BigInteger.ZERO, x.byteAt(Word.of(outside)));
        same(a, x.signExtend(Word.of(outside)));
    }

    @Property
    void wordsSurviveBytesAndHex(@ForAll("numbers") BigInteger a) {
        Word word = Word.of(a);
        assertEquals(word, Word.of(word.toBytes()));
        assertEquals(word, Word.fromHex(word.toHex()));
        assertEquals(a.bitLength(), word.bitLength());
        assertEquals(a.bitLength() < 64, word.fitsLong());
        assertEquals(a.bitLength() < 32, word.fitsInt());
    }
}
