package io.counterfoil.portal.operation;

import io.counterfoil.kernel.ProblemDetail;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command as every service shows it. */
public record OperationJson(
        String state,
        @Nullable ProblemDetail problem,
        @Nullable UUID resourceId,
        @Nullable String transactionHash,
        @Nullable Long block,
        @Nullable List<ItemJson> items) {

    /** @param consentsMissing null when it needs no further one */
    public record ItemJson(
            @Nullable UUID payableId, @Nullable Integer consentsMissing) {}
}
