package io.counterfoil.service.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; null leaves a question open.
 *
 * @param operation as the contract writes it, {@code POST /offers/{id}/acceptance}
 * @param from first moment
 * @param until first moment after
 * @param resource an id that request or answer named
 */
public record AuditFilter(
        @Nullable UUID participant,
        @Nullable String subject,
        @Nullable String operation,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AuditOutcome outcome,
        @Nullable UUID resource) {}
