package io.counterfoil.portal.supervision;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A financing that the contracts refused because of a document.
 *
 * @param kind null where no bank has attested such a document
 * @param amount what was to be financed on it, and {@code available} what was left; both null where the contract does not say
 * @param who whose key signed; null when nobody's did
 * @param usedAt banks whose financings hold or have drawn on the document now
 */
public record BlockedAttempt(
        LocalDate day,
        BlockReason reason,
        String fingerprint,
        @Nullable DocumentKind kind,
        @Nullable Money amount,
        @Nullable Money available,
        @Nullable String who,
        List<String> usedAt,
        long block) {}
