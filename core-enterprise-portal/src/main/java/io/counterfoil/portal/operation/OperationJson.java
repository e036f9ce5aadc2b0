package io.counterfoil.portal.operation;

import io.counterfoil.kernel.ProblemDetail;
import org.jspecify.annotations.Nullable;

/** A command as every service shows it. */
public record OperationJson(
        String state,
        @Nullable ProblemDetail problem,
        @Nullable String transactionHash,
        @Nullable Long block) {}
