package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that would have been financed twice, beyond its value or while it was frozen: components are the fields of
 * BlockedAttempt in openapi.yml.
 *
 * @param amount what was to be financed on it, and {@code available} what was left; both null where the contract does not say
 * @param participant whose key signed; null when nobody's did
 * @param usedAt banks whose financings hold or have drawn on the document now
 */
public record BlockedAttempt(
        UUID id,
        LocalDate day,
        String reason,
        String fingerprint,
        @Nullable String documentKind,
        @Nullable Money amount,
        @Nullable Money available,
        @Nullable UUID participant,
        List<UUID> usedAt,
        String transactionHash,
        long block) {

    /** As in the table, in the words of the API. */
    public static String wireName(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
