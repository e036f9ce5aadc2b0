package io.counterfoil.receivables.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a certificate says. */
public enum CertificateKind {
    /** Its holder holds a piece. */
    VOUCHER,
    /** The piece came to its holder from another one, so the debtor owes it to the holder. */
    ASSIGNMENT,
    /** A bank has paid a supplier for a piece. */
    FINANCING_RECEIPT;

    /** As the API writes it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none. */
    public static Optional<CertificateKind> of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
