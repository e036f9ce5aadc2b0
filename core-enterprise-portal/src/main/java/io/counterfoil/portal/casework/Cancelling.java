package io.counterfoil.portal.casework;

import io.counterfoil.portal.casework.CasesApi.CancellationJson;
import io.counterfoil.portal.format.Language;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case is, or may be, cancelled.
 *
 * @param canAnswer whether the reader may ask for it, and answer
 * @param known the last one that somebody asked for; null for none, and for parties as long as it is not agreed
 * @param typed reason that was typed and is not sent yet
 */
public record Cancelling(boolean canAnswer, @Nullable Known known, String typed) {

    static final int REASON_MAX = 500;
    static final String FIELD = "reason";

    /**
     * A cancellation.
     *
     * @param askedBy empty for whom it does not concern
     * @param answeredOn null while nobody has answered
     * @param goesOn what stays on the ledger, and what people have to do
     */
    public record Known(
            State state,
            String reason,
            String askedBy,
            LocalDate askedOn,
            String answeredBy,
            @Nullable LocalDate answeredOn,
            String goesOn) {

        public enum State {
            ASKED,
            AGREED,
            REFUSED,
            OVERTAKEN
        }

        static Known of(CancellationJson json, Language language) {
            return new Known(
                    State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                    json.reason(),
                    json.askedBy() == null ? "" : json.askedBy(),
                    json.askedOn(),
                    json.answeredBy() == null ? "" : json.answeredBy(),
                    json.answeredOn(),
                    json.goesOn().in(language));
        }
    }

    public boolean isAsked() {
        return known != null && known.state() == Known.State.ASKED;
    }

    public boolean isAgreed() {
        return known != null && known.state() == Known.State.AGREED;
    }

    public int reasonMax() {
        return REASON_MAX;
    }
}
