package io.counterfoil.ledger;

import java.util.Objects;
import java.util.regex.Pattern;

/** Known before a transaction is sent, and the only name by which its fate can be asked. */
public record TransactionHash(String hex) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{64}");

    /** @param hex {@code 0x} and 64 lower-case hexadecimal digits */
    public TransactionHash {
        Objects.requireNonNull(hex, "hex");
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 0x and 64 lower-case hexadecimal digits: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
