package io.counterfoil.portal.onboarding;

import io.counterfoil.portal.onboarding.KycApi.DocumentJson;
import io.counterfoil.portal.onboarding.KycApi.JudgementJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that shows who a participant is.
 *
 * @param expiresOn last day on which it holds; null if it does not expire
 * @param review what one person of the operators would decide; shown to operators alone
 * @param decision what another one has decided
 */
public record Document(
        UUID id,
        UUID participant,
        Kind kind,
        String mediaType,
        int bytes,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        State state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Judgement review,
        @Nullable Judgement decision) {

    /** What it is. */
    public enum Kind {
        BUSINESS_LICENCE,
        LEGAL_REPRESENTATIVE_ID,
        BENEFICIAL_OWNER_DECLARATION,
        ACCOUNT_OPENING_PERMIT,
        ARTICLES_OF_ASSOCIATION,
        FINANCIAL_LICENCE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By the business date. */
    public enum State {
        SUBMITTED,
        REVIEWED,
        REJECTED,
        VALID,
        EXPIRES_SOON,
        EXPIRED,
        REPLACED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param by name of the person; empty to whoever may not see it
     * @param subject the person as the issuer of tokens knows it; empty to whoever may not see it
     */
    public record Judgement(boolean accepted, String reason, String by, String subject) {

        static @Nullable Judgement of(@Nullable JudgementJson json) {
            PersonJson by = json == null ? null : json.by();
            return json == null
                    ? null
                    : new Judgement(
                            json.verdict().equals("accept"),
                            json.reason(),
                            by == null ? "" : by.name(),
                            by == null ? "" : by.subject());
        }
    }

    /** Whether a person of the operators has to say something. */
    public boolean isWaiting() {
        return state == State.SUBMITTED || state == State.REVIEWED;
    }

    /** Whoever has said something of it cannot have the last word. */
    public boolean isReviewedBy(String subject) {
        return review != null && review.subject().equals(subject);
    }

    static Document of(DocumentJson json) {
        return new Document(
                json.id(),
                json.participant(),
                Kind.valueOf(name(json.kind())),
                json.mediaType(),
                json.bytes(),
                json.issuedOn(),
                json.expiresOn(),
                State.valueOf(name(json.state())),
                json.uploaded().name(),
                json.uploaded().at(),
                Judgement.of(json.review()),
                Judgement.of(json.decision()));
    }

    private static String name(String wireName) {
        return wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
