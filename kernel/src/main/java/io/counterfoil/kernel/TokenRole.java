package io.counterfoil.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person or system does for its participant, as the token says it in {@code realm_access.roles}. */
public enum TokenRole {
    SUPPLIER,
    /** Records what the enterprise owes and prepares what its checker releases. */
    ENTERPRISE_MAKER,
    /** Consents to what another person of the enterprise prepared. */
    ENTERPRISE_CHECKER,
    BANK_OFFICER,
    BANK_APPROVER,
    /** A bank's own system, by client credentials. */
    BANK_SYSTEM,
    /**
     * The platform's own services, by client credentials: read across participants, do what any participant may do once a
     * last day has passed, and take a quote under a standing instruction of its supplier.
     */
    SYSTEM,
    REGULATOR,
    OPERATOR,
    AUDITOR;

    /** As tokens write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a role that is none of ours: tokens may carry others. */
    public static Optional<TokenRole> of(String wireName) {
        return Stream.of(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
