package io.counterfoil.ledger;

import io.counterfoil.ledger.abi.Keccak256;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.FixedPointUtil;
import org.bouncycastle.util.BigIntegers;

/** A secp256k1 key. It is never printed: toString tells the address alone. */
final class SigningKey {

    static final ECDomainParameters CURVE = curve();
    private static final BigInteger HALF_ORDER = CURVE.getN().shiftRight(1);
    private static final int SCALAR_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final int ADDRESS_BYTES = 20;

    private final BigInteger secret;
    private final String address;

    SigningKey(BigInteger secret) {
        this.secret = secret;
        this.address = addressOf(multiply(secret));
    }

    static SigningKey random(SecureRandom random) {
        return new SigningKey(
                BigIntegers.createRandomInRange(BigInteger.ONE, CURVE.getN().subtract(BigInteger.ONE), random));
    }

    BigInteger secret() {
        return secret;
    }

    /** 0x and 40 lower-case hexadecimal digits. */
    String address() {
        return address;
    }

    /** The point of the public key. */
    ECPoint publicPoint() {
        return multiply(secret);
    }

    /**
     * ECDSA with the nonce of RFC 6979, so that signing needs no random numbers, and the lower of both s. Written out
     * because BouncyCastle's signer does not tell the parity of R, which saves everyone who recovers the key a trial.
     *
     * @return 65 bytes: r, s, v (0 or 1)
     */
    byte[] sign(byte[] hash) {
        if (hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a hash has " + HASH_BYTES + " bytes, not " + hash.length);
        }
        BigInteger order = CURVE.getN();
        BigInteger message = new BigInteger(1, hash);
        HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SHA256Digest());
        nonces.init(order, secret, hash);
        while (true) {
            BigInteger nonce = nonces.nextK();
            ECPoint point = multiply(nonce);
            BigInteger x = point.getAffineXCoord().toBigInteger();
            BigInteger r = x.mod(order);
            BigInteger s = BigIntegers.modOddInverse(order, nonce)
                    .multiply(message.add(secret.multiply(r)))
                    .mod(order);
            // An x over the order would need a recovery id over 1; it comes up once in 2^127, and another nonce is as
            // good.
            if (r.signum() == 0 || s.signum() == 0 || x.compareTo(order) >= 0) {
                continue;
            }
            boolean isOdd = point.getAffineYCoord().testBitZero();
            boolean isHigh = s.compareTo(HALF_ORDER) > 0;
            return encode(r, isHigh ? order.subtract(s) : s, isOdd != isHigh);
        }
    }

    private static byte[] encode(BigInteger r, BigInteger s, boolean odd) {
        byte[] signature = new byte[2 * SCALAR_BYTES + 1];
        BigIntegers.asUnsignedByteArray(r, signature, 0, SCALAR_BYTES);
        BigIntegers.asUnsignedByteArray(s, signature, SCALAR_BYTES, SCALAR_BYTES);
        signature[2 * SCALAR_BYTES] = (byte) (odd ? 1 : 0);
        return signature;
    }

    private static ECPoint multiply(BigInteger scalar) {
        return new FixedPointCombMultiplier().multiply(CURVE.getG(), scalar).normalize();
    }

    /** The last 20 bytes of the hash of the uncompressed point without its leading 04. */
    static String addressOf(ECPoint publicPoint) {
        byte[] encoded = publicPoint.getEncoded(false);
        byte[] hash = Keccak256.of(Arrays.copyOfRange(encoded, 1, encoded.length));
        return "0x" + HexFormat.of().formatHex(hash, hash.length - ADDRESS_BYTES, hash.length);
    }

    private static ECDomainParameters curve() {
        X9ECParameters parameters = CustomNamedCurves.getByName("secp256k1");
        FixedPointUtil.precompute(parameters.getG());
        return new ECDomainParameters(parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH());
    }

    @Override
    public String toString() {
        return "SigningKey of " + address;
    }
}
