package io.counterfoil.receivables.policy;

import io.counterfoil.receivables.onboarding.PersonalAct;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a policy: components are the fields of PolicyChange in openapi.yml.
 *
 * @param maker and {@code decider} name persons of operators: for who watches over all; null for others
 */
public record PolicyChangeView(
        UUID id,
        String kind,
        @Nullable UUID participant,
        @Nullable String currency,
        @Nullable String documentKind,
        LocalDate effectiveFrom,
        String value,
        String source,
        String state,
        @Nullable PersonalAct maker,
        @Nullable PersonalAct decider) {}
