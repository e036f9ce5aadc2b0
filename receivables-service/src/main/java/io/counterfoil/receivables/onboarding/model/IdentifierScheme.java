package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.kernel.EconomicOperatorNumber;
import io.counterfoil.kernel.LegalEntityIdentifier;
import io.counterfoil.kernel.UnifiedSocialCreditCode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Registers whose numbers a participant is known by: each number belongs to one participant. */
public enum IdentifierScheme {
    USCC,
    LEI,
    EORI;

    /** @throws IllegalArgumentException saying what is wrong with it */
    public String checked(String number) {
        return switch (this) {
            case USCC -> new UnifiedSocialCreditCode(number).value();
            case LEI -> new LegalEntityIdentifier(number).value();
            case EORI -> new EconomicOperatorNumber(number).value();
        };
    }

    /** As API and database write it, and the name of the participant's field. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IdentifierScheme> of(String wireName) {
        return Stream.of(values())
                .filter(scheme -> scheme.wireName().equals(wireName))
                .findFirst();
    }
}
