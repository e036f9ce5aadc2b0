package io.counterfoil.ledger;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/** Thirty-two bytes the chain does not interpret: a fingerprint, the hash of accepted terms, a payment reference. */
public record Bytes32(String hex) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{64}");

    /** @param hex {@code 0x} and 64 lower-case hexadecimal digits */
    public Bytes32 {
        Objects.requireNonNull(hex, "hex");
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 0x and 64 lower-case hexadecimal digits: " + hex);
        }
    }

    public static Bytes32 of(byte[] bytes) {
        return new Bytes32("0x" + HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    @Override
    public String toString() {
        return hex;
    }
}
