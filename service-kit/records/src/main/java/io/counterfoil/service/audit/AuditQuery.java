package io.counterfoil.service.audit;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.service.web.Reading;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail as a query carries them. */
class AuditQuery {

    private static final Set<String> OUTCOMES = Set.of("done", "pending", "refused", "failed");
    private static final int TEXT_LENGTH_MAX = 255;

    @RestQuery
    @Nullable
    String participant;

    @RestQuery
    @Nullable
    String subject;

    @RestQuery
    @Nullable
    String operation;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String until;

    @RestQuery
    @Nullable
    String outcome;

    @RestQuery
    @Nullable
    String resource;

    AuditFilter filter() {
        String how = Reading.oneOf(OUTCOMES, "outcome", outcome);
        return new AuditFilter(
                Reading.id("participant", participant),
                text("subject", subject),
                text("operation", operation),
                moment("from", from),
                moment("until", until),
                how == null ? null : AuditOutcome.valueOf(how.toUpperCase(Locale.ROOT)),
                Reading.id("resource", resource));
    }

    private static @Nullable String text(String name, @Nullable String text) {
        if (text != null && (text.length() > TEXT_LENGTH_MAX || text.chars().anyMatch(Character::isISOControl))) {
            throw RefusedException.malformed(
                    name, "at most " + TEXT_LENGTH_MAX + " characters, none of them a control character");
        }
        return text;
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw RefusedException.malformed(name, "a moment with its offset, such as 2026-07-01T08:00:00Z");
        }
    }
}
