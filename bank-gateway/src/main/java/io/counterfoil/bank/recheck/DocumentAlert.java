package io.counterfoil.bank.recheck;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a document on which something is financed.
 *
 * @param number normalised
 * @param currency of the document on chain
 * @param stated what its source says it is worth now; of {@link Finding#OVER_LIMIT} what the chain lets be financed on it; null where
 *     neither says
 * @param lowered this bank has said so on chain: nothing more is financed on what is gone
 * @param acknowledged null while nobody of the bank has looked at it
 */
public record DocumentAlert(
        UUID id,
        UUID financing,
        Bytes32 fingerprint,
        DocumentKind kind,
        String number,
        Finding finding,
        Currency currency,
        @Nullable Money stated,
        boolean lowered,
        Instant foundAt,
        @Nullable Acknowledged acknowledged) {

    public enum Finding {
        CUSTOMS_CANCELLED,
        CUSTOMS_AMENDED,
        /** Customs has no such declaration any more. */
        CUSTOMS_UNKNOWN,
        /** It is released, for less than it was attested with. */
        CUSTOMS_CONTRADICTS,
        /** More is financed on it than its limit is now. */
        OVER_LIMIT,
        FROZEN;

        static final Set<Finding> OF_CUSTOMS =
                Set.of(CUSTOMS_CANCELLED, CUSTOMS_AMENDED, CUSTOMS_UNKNOWN, CUSTOMS_CONTRADICTS);

        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Finding of(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param subject tells persons apart */
    public record Acknowledged(String subject, String name, Instant at, String note) {}
}
