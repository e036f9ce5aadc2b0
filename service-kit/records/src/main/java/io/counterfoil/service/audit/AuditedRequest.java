package io.counterfoil.service.audit;

import io.counterfoil.kernel.CutText;
import io.counterfoil.service.web.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request as the audit trail tells of it: who, for whom, what, when, from where, and how it was answered. Texts are cut to
 * what the table takes and freed of control characters, because some are chosen by strangers.
 *
 * @param at when it arrived, in whole microseconds
 * @param origin the caller as its token names it; what is not known is null
 * @param asked what was asked for
 * @param answer what was answered
 */
public record AuditedRequest(Instant at, Origin origin, Asked asked, Answer answer) {

    /** More would be no request of this API; the hash of the body covers them all the same. */
    public static final int IDS_MAX = 300;

    public AuditedRequest {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param operation method and path as the contract writes them; null when the contract has no such operation
     * @param target method and path as they were asked for
     * @param bodySha256 of the bytes of the body; null when none was read
     * @param ids in path, query and body
     */
    public record Asked(
            @Nullable String operation,
            String target,
            @Nullable String idempotencyKey,
            @Nullable String bodySha256,
            List<UUID> ids) {

        public Asked {
            operation = CutText.ofNullable(operation, 100);
            target = CutText.of(target, 500);
            idempotencyKey = CutText.ofNullable(idempotencyKey, 100);
            bodySha256 = CutText.ofNullable(bodySha256, 66);
            ids = ids.stream().distinct().limit(IDS_MAX).toList();
        }
    }

    /**
     * @param problem last part of the problem's type; null when it is none
     * @param ids in the answer that the request did not name
     */
    public record Answer(
            int status,
            @Nullable String problem,
            @Nullable UUID operationId,
            @Nullable String transactionHash,
            List<UUID> ids) {

        public Answer {
            problem = CutText.ofNullable(problem, 100);
            transactionHash = CutText.ofNullable(transactionHash, 66);
            ids = ids.stream().distinct().limit(IDS_MAX).toList();
        }
    }
}
