package io.counterfoil.devnode.evm;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** The signer of a hash, from the signature alone (SEC 1, 4.1.6). */
public final class Secp256k1 {

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final BigInteger ORDER = CURVE.getN();
    private static final int COORDINATE_BYTES = 32;

    private Secp256k1() {}

    /**
     * @param yParity 0 or 1
     * @return the address of the public key, or null if no key made this signature
     */
    public static @Nullable Address recover(Word hash, Word r, Word s, int yParity) {
        BigInteger rValue = r.toBigInteger();
        BigInteger sValue = s.toBigInteger();
        if (rValue.signum() == 0
                || rValue.compareTo(ORDER) >= 0
                || sValue.signum() == 0
                || sValue.compareTo(ORDER) >= 0) {
            return null;
        }
        ECPoint point = pointWithX(r, yParity);
        if (point == null) {
            return null;
        }
        BigInteger inverse = rValue.modInverse(ORDER);
        BigInteger hashFactor = inverse.multiply(hash.toBigInteger().negate()).mod(ORDER);
        BigInteger pointFactor = inverse.multiply(sValue).mod(ORDER);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), hashFactor, point, pointFactor)
                .normalize();
        if (key.isInfinity()) {
            return null;
        }
        byte[] encoded = key.getEncoded(false);
        return Address.lowest(Keccak.hash(Arrays.copyOfRange(encoded, 1, encoded.length)));
    }

    private static @Nullable ECPoint pointWithX(Word x, int yParity) {
        byte[] compressed = new byte[1 + COORDINATE_BYTES];
        compressed[0] = (byte) (2 + yParity);
        x.writeTo(compressed, 1);
        try {
            return CURVE.getCurve().decodePoint(compressed);
        } catch (IllegalArgumentException notOnTheCurve) {
            return null;
        }
    }
}
