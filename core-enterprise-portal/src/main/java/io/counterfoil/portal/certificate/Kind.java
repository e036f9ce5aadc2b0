package io.counterfoil.portal.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a certificate says. */
public enum Kind {
    VOUCHER,
    ASSIGNMENT,
    FINANCING_RECEIPT;

    /** As the service and the address name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what is none. */
    static Optional<Kind> find(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
