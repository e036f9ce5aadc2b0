package io.counterfoil.receivables.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.receivables.application.Detail;
import io.counterfoil.receivables.application.LedgerRefusals;
import io.counterfoil.receivables.application.Operation;
import io.counterfoil.receivables.application.OperationResult;
import io.counterfoil.receivables.application.OperationResult.Closing;
import io.counterfoil.receivables.application.OperationResult.Item;
import io.counterfoil.receivables.application.OperationResult.ItemRefusal;
import io.counterfoil.receivables.application.OperationResult.Supported;
import io.counterfoil.receivables.application.Refusal;
import io.counterfoil.receivables.domain.Rejection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schema Operation of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationJson(
        UUID id,
        String kind,
        String state,
        @Nullable UUID resourceId,
        @Nullable String resource,
        @Nullable UUID voucherId,
        @Nullable String termsHash,
        @Nullable String transactionHash,
        @Nullable Long block,
        @Nullable Integer consentsMissing,
        @Nullable Integer triesLeft,
        @Nullable List<ItemJson> items,
        @Nullable Closing closing,
        @Nullable ActJson act,
        @Nullable ProblemDetail problem) {

    static final String API = "/api/v1/";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            int index,
            @Nullable UUID payableId,
            @Nullable UUID voucherId,
            @Nullable Integer consentsMissing,
            @Nullable ProblemDetail problem) {

        static ItemJson of(Item item) {
            ItemRefusal refused = item.refusal();
            return new ItemJson(
                    item.index(),
                    item.payableId(),
                    item.voucherId(),
                    item.consentsMissing(),
                    refused == null
                            ? null
                            : Problems.problem(
                                    refused.refusal(),
                                    refused.detail(),
                                    refused.violations(),
                                    refused.rejections(),
                                    null));
        }
    }

    /** What became of the act that the operation supports. */
    record ActJson(UUID id, String state, List<UUID> supporters) {

        static ActJson of(Supported act) {
            return new ActJson(act.id(), act.state(), act.supporters());
        }
    }

    static OperationJson of(Operation operation) {
        Detail detail = operation.detail();
        OperationResult result = operation.result();
        List<Item> items = result == null ? null : result.items();
        return new OperationJson(
                detail.id(),
                detail.kind().wireName(),
                stateOf(operation),
                detail.resourceId(),
                resourceOf(detail),
                detail.voucherId(),
                detail.termsHash(),
                operation.transaction() == null ? null : operation.transaction().hex(),
                operation.outcome().blockNumber() < 0
                        ? null
                        : operation.outcome().blockNumber(),
                result == null ? null : result.consentsMissing(),
                result == null ? null : result.triesLeft(),
                items == null ? null : items.stream().map(ItemJson::of).toList(),
                result == null ? null : result.closing(),
                result == null || result.act() == null ? null : ActJson.of(result.act()),
                problemOf(operation));
    }

    /** A day is over when it is closed: the date on chain alone is not the whole command. */
    static boolean isOver(Operation operation) {
        return !operation.isPending() && !operation.isUnclosed();
    }

    /** What an act would create is not there as long as the act waits. */
    static boolean hasCreated(Operation operation) {
        boolean waits = operation.result() != null
                && operation.result().act() != null
                && !operation.result().act().state().equals("executed");
        return operation.detail().kind().creates() && !waits;
    }

    private static String stateOf(Operation operation) {
        if (!isOver(operation)) {
            return "pending";
        }
        return switch (operation.state()) {
            case PENDING -> "pending";
            case CONFIRMED -> "confirmed";
            case REVERTED -> "refused";
            case LAPSED, REFUSED -> "lapsed";
        };
    }

    static @Nullable String resourceOf(Detail detail) {
        String collection = detail.kind().collection();
        return collection == null || detail.resourceId() == null ? null : API + collection + "/" + detail.resourceId();
    }

    static @Nullable ProblemDetail problemOf(Operation operation) {
        String hash =
                operation.transaction() == null ? null : operation.transaction().hex();
        LedgerRevertedException failure = operation.failure();
        if (failure != null) {
            Refusal refusal = LedgerRefusals.refusalFor(operation.detail().kind(), failure);
            List<Rejection> rejections = refusal == Refusal.POLICY
                    ? List.of(new Rejection(failure.errorName(), inWords(failure), "contract"))
                    : List.of();
            return Problems.problem(
                    refusal, "the contract refused it: " + inWords(failure), List.of(), rejections, hash);
        }
        boolean lapsed = operation.state() == SubmissionOutcome.State.LAPSED
                || operation.state() == SubmissionOutcome.State.REFUSED;
        return lapsed
                ? Problems.problem(
                        Refusal.NOT_ON_CHAIN,
                        "it never reached the chain and never will; ask again with a new key",
                        List.of(),
                        List.of(),
                        hash)
                : null;
    }

    private static String inWords(LedgerRevertedException failure) {
        return failure.errorName() + failure.values();
    }
}
