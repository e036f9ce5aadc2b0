package io.counterfoil.portal.operation;

import io.counterfoil.kernel.ProblemDetail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command as every service shows it. */
public record OperationJson(
        String state,
        @Nullable ProblemDetail problem,
        @Nullable UUID resourceId,
        @Nullable String transactionHash,
        @Nullable Long block) {}
