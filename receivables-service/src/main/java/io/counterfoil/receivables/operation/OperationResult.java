package io.counterfoil.receivables.operation;

import io.counterfoil.kernel.Rejection;
import io.counterfoil.kernel.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers beyond the ids in its detail.
 *
 * @param consentsMissing of persons before what it is about takes effect; null where nobody's consent is needed
 * @param triesLeft of stating what was stated wrongly; null where nothing was
 */
public record OperationResult(
        @Nullable List<Item> items,
        @Nullable Closing closing,
        @Nullable Integer consentsMissing,
        @Nullable Integer triesLeft,
        @Nullable Supported act) {

    /** One item of a batch: the ids it got, or why it was refused. */
    public record Item(
            int index,
            @Nullable UUID payableId,
            @Nullable UUID voucherId,
            @Nullable ItemRefusal refusal,
            @Nullable Integer consentsMissing) {

        public static Item of(int index, UUID payableId, UUID voucherId) {
            return new Item(index, payableId, voucherId, null, null);
        }

        public static Item refused(int index, @Nullable ItemRefusal refusal) {
            return new Item(index, null, null, refusal, null);
        }
    }

    /** @param refusal its name, as {@link ReceivablesRefusal#named} knows it */
    public record ItemRefusal(String refusal, String detail, List<Violation> violations, List<Rejection> rejections) {}

    /** What the close of a business day ended. */
    public record Closing(
            int overdue,
            int offersExpired,
            int settlementsExpired,
            int financingsExpired,
            int payablesLapsed,
            int requestsLapsed) {}

    /**
     * What became of an act.
     *
     * @param state waiting, executed, cancelled or expired
     * @param executedByThis the operation's own support executed it
     */
    public record Supported(UUID id, String state, List<UUID> supporters, boolean executedByThis) {}

    public static OperationResult of(List<Item> items) {
        return new OperationResult(items, null, null, null, null);
    }

    public static OperationResult of(Closing closing) {
        return new OperationResult(null, closing, null, null, null);
    }

    public static OperationResult ofMissing(int consents) {
        return new OperationResult(null, null, consents, null, null);
    }

    public static OperationResult ofTriesLeft(int tries) {
        return new OperationResult(null, null, null, tries, null);
    }
}
