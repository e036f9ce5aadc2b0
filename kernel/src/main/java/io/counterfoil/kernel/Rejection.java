package io.counterfoil.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule says no: its stable name, the reason with its figures, and the source it follows.
 *
 * @param value of the dated policy that decided, as the API writes policies; null where the rule is no dated policy
 * @param effectiveFrom first day of that policy; null with the value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
        String rule,
        String reason,
        String source,
        @Nullable String value,
        @Nullable LocalDate effectiveFrom) {

    /** Of a rule without a dated policy. */
    public Rejection(String rule, String reason, String source) {
        this(rule, reason, source, null, null);
    }
}
