package io.counterfoil.receivables.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number that was proposed for a participant: components are the fields of Identifier in openapi.yml. */
public record IdentifierView(
        UUID id,
        UUID participant,
        String scheme,
        String value,
        String evidence,
        String state,
        PersonalAct proposed,
        @Nullable PersonalAct confirmed,
        @Nullable PersonalAct rejected,
        @Nullable String rejection) {}
