package io.counterfoil.receivables.application;

import io.counterfoil.kernel.ProblemDetail.Violation;
import io.counterfoil.receivables.domain.Rejection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operation answers beyond the ids in its detail. */
public record OperationResult(
        @Nullable List<Item> items, @Nullable Closing closing) {

    /** One item of a batch: the ids it got, or why it was refused. */
    public record Item(
            int index,
            @Nullable UUID payableId,
            @Nullable UUID voucherId,
            @Nullable ItemRefusal refusal) {}

    public record ItemRefusal(Refusal refusal, String detail, List<Violation> violations, List<Rejection> rejections) {}

    /** What the close of a business day ended. */
    public record Closing(int overdue, int offersExpired, int financingsExpired) {}

    static OperationResult of(List<Item> items) {
        return new OperationResult(items, null);
    }

    static OperationResult of(Closing closing) {
        return new OperationResult(null, closing);
    }
}
