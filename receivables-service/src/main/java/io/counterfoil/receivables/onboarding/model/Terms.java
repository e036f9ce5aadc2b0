package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the platform's terms, as somebody proposed it.
 *
 * @param sha256 of its text, {@code 0x} and 64 hexadecimal digits
 * @param effectiveFrom the first business day on which it holds, until the next version does
 * @param replaces the one published before it, which then never comes into force
 */
public record Terms(
        UUID id,
        String version,
        String title,
        String sha256,
        LocalDate effectiveFrom,
        @Nullable UUID replaces,
        Person proposer) {

    /** A year: what is farther away is a slip of the pen, and no version before it could be published. */
    public static final int AHEAD_DAYS_MAX = 366;

    /** @param last first day of the version published last, null before the first one */
    public static List<Rejection> rejections(LocalDate effectiveFrom, LocalDate today, @Nullable LocalDate last) {
        LocalDate farthest = today.plusDays(AHEAD_DAYS_MAX);
        if (!effectiveFrom.isBefore(today)
                && !effectiveFrom.isAfter(farthest)
                && (last == null || effectiveFrom.isAfter(last))) {
            return List.of();
        }
        String after = last == null ? "" : ", after " + last;
        return List.of(new Rejection(
                "effective-from",
                "not before " + today + after + ", not after " + farthest,
                "versions are published in the order of their days"));
    }
}
