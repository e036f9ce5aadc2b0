package io.counterfoil.ledger;

import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/** The call an act makes: selector and arguments, as the contract that is called reads them. */
public record CallData(String hex) {

    /** What the contract Operators accepts. */
    private static final int BYTES_MAX = 512;

    private static final Pattern FORM = Pattern.compile("0x([0-9a-f]{2})*");

    /** @param hex {@code 0x} and lower-case hexadecimal digits, two for each byte */
    public CallData {
        Objects.requireNonNull(hex, "hex");
        if (hex.length() > 2 + 2 * BYTES_MAX || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "not 0x and up to " + BYTES_MAX + " bytes in lower-case hexadecimal digits");
        }
    }

    public static CallData of(byte[] bytes) {
        return new CallData("0x" + HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    @Override
    public String toString() {
        return hex;
    }
}
