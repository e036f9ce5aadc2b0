package io.counterfoil.receivables.policy.model;

import io.counterfoil.kernel.DocumentKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom or what a policy is; everything null: for all alike.
 *
 * @param participant a core enterprise
 * @param currency ISO 4217
 */
public record PolicyScope(
        @Nullable UUID participant,
        @Nullable String currency,
        @Nullable DocumentKind documentKind) {

    public static final PolicyScope ALL = new PolicyScope(null, null, null);

    /** What of it a kind of policy needs, and nothing else. */
    public enum Part {
        NONE(false, false, false),
        PARTICIPANT(true, false, false),
        PARTICIPANT_AND_CURRENCY(true, true, false),
        DOCUMENT_KIND(false, false, true);

        private final boolean participant;
        private final boolean currency;
        private final boolean documentKind;

        Part(boolean participant, boolean currency, boolean documentKind) {
            this.participant = participant;
            this.currency = currency;
            this.documentKind = documentKind;
        }

        public boolean isOfParticipant() {
            return participant;
        }

        public boolean isOfCurrency() {
            return currency;
        }

        public boolean isOfDocumentKind() {
            return documentKind;
        }
    }
}
