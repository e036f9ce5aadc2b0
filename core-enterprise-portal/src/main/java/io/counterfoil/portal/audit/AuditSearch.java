package io.counterfoil.portal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null: anything.
 *
 * @param participant for whom it was asked
 * @param resource an id that request or answer named
 * @param from first day, Beijing time
 * @param until last day, Beijing time
 * @param cursor where the page begins
 */
public record AuditSearch(
        @Nullable Outcome outcome,
        @Nullable UUID participant,
        @Nullable UUID resource,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String cursor) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** How a request was answered. */
    public enum Outcome {
        DONE,
        PENDING,
        REFUSED,
        FAILED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Nullable
    Instant begin() {
        return from == null ? null : from.atStartOfDay(BEIJING).toInstant();
    }

    @Nullable
    Instant end() {
        return until == null ? null : until.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }

    public boolean isNarrowed() {
        return outcome != null || participant != null || resource != null || from != null || until != null;
    }

    /** Address of this search on another page of it. */
    public String addressAfter(String next) {
        StringBuilder address = new StringBuilder("/audit?cursor=").append(next);
        append(address, "outcome", outcome == null ? null : outcome.wireName());
        append(address, "participant", participant);
        append(address, "resource", resource);
        append(address, "from", from);
        append(address, "until", until);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(value);
        }
    }
}
