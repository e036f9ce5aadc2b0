package io.counterfoil.receivables.onboarding.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a KYC document is. */
public enum KycKind {
    BUSINESS_LICENCE,
    LEGAL_REPRESENTATIVE_ID,
    BENEFICIAL_OWNER_DECLARATION,
    ACCOUNT_OPENING_PERMIT,
    ARTICLES_OF_ASSOCIATION,
    /** Of a bank or factor. */
    FINANCIAL_LICENCE;

    /** As API and database write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<KycKind> of(String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
