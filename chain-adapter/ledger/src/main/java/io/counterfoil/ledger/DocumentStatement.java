package io.counterfoil.ledger;

import io.counterfoil.kernel.DocumentKind;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bank read at a document's source.
 *
 * @param owner whose goods or claim it shows: who alone reserves on it
 * @param faceValue minor units of {@code currency}, above zero
 * @param rate of the face value that may be financed, in basis points, 1 to 10,000; read with the first statement only
 * @param sameGoodsAs another document of the same goods, whose trade group this one joins
 * @param groupCurrency of the group; read with its second document only
 * @param groupLimit minor units that may be financed on all documents of the group; read with its second document only
 */
public record DocumentStatement(
        Bytes32 fingerprint,
        DocumentKind kind,
        UUID owner,
        String currency,
        long faceValue,
        int rate,
        @Nullable Bytes32 sameGoodsAs,
        @Nullable String groupCurrency,
        long groupLimit) {

    /** All of its value may be financed. */
    public static final int WHOLE = 10_000;

    /** A document of which no other of the same goods is known. */
    public static DocumentStatement alone(
            Bytes32 fingerprint, DocumentKind kind, UUID owner, String currency, long faceValue, int rate) {
        return new DocumentStatement(fingerprint, kind, owner, currency, faceValue, rate, null, null, 0);
    }

    /** What may be financed of a face value, in minor units, rounded down as the contract does. */
    public static long limit(long faceValue, int rate) {
        return BigInteger.valueOf(faceValue)
                .multiply(BigInteger.valueOf(rate))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }

    /** The same, and it is of the same goods as another document. */
    public DocumentStatement sameGoodsAs(Bytes32 other, String inCurrency, long limitOfGroup) {
        return new DocumentStatement(
                fingerprint, kind, owner, currency, faceValue, rate, other, inCurrency, limitOfGroup);
    }
}
