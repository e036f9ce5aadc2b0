package io.counterfoil.receivables.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KYC document without its content: components are the fields of KycDocument in openapi.yml.
 *
 * @param review what the first person of the operators said; not shown to the participant
 */
public record KycDocumentView(
        UUID id,
        UUID participant,
        String kind,
        String mediaType,
        int bytes,
        String sha256,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable UUID replaces,
        String state,
        PersonalAct uploaded,
        @Nullable Judgement review,
        @Nullable Judgement decision) {

    /** @param by who said it; not shown to the participant */
    public record Judgement(
            String verdict, String reason, @Nullable PersonalAct by) {}
}
