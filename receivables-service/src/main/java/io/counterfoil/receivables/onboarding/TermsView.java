package io.counterfoil.receivables.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the terms: components are the fields of Terms in openapi.yml.
 *
 * @param state proposed, published, or replaced before it came into force
 * @param proposed by whom; shown to whoever sees all, as {@code published} is
 */
public record TermsView(
        UUID id,
        String version,
        String title,
        String sha256,
        LocalDate effectiveFrom,
        @Nullable UUID replaces,
        String state,
        @Nullable PersonalAct proposed,
        @Nullable PersonalAct published) {

    /**
     * A published version as it stands to one participant: TermsStanding in openapi.yml.
     *
     * @param state accepted; or not accepted and in force (outstanding), not in force yet (upcoming), not in force any more (superseded); or, accepted or
     *     not, replaced: it never comes into force
     */
    public record Standing(
            UUID id,
            String version,
            String title,
            String sha256,
            LocalDate effectiveFrom,
            String state,
            @Nullable Acceptance acceptance) {}

    public record Acceptance(String sha256, LocalDate day, PersonalAct by) {}
}
