package io.counterfoil.receivables.operation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.ProblemDetail;
import io.counterfoil.kernel.Refusal;
import io.counterfoil.kernel.Rejection;
import io.counterfoil.ledger.LedgerRevertedException;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.LedgerRefusals;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.OperationResult.ItemRefusal;
import io.counterfoil.receivables.operation.OperationResult.Supported;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.audit.AuditedAnswer;
import io.counterfoil.service.web.Problems;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schema Operation of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationJson(
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
        @Nullable ProblemDetail problem)
        implements AuditedAnswer {

    public static final String API = "/api/v1/";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemJson(
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
                                    ReceivablesRefusal.named(refused.refusal()),
                                    refused.detail(),
                                    refused.violations(),
                                    refused.rejections(),
                                    null));
        }
    }

    /** What became of the act that the operation supports. */
    public record ActJson(UUID id, String state, List<UUID> supporters) {

        static ActJson of(Supported act) {
            return new ActJson(act.id(), act.state(), act.supporters());
        }
    }

    @Override
    public UUID auditedOperation() {
        return id;
    }

    @Override
    public @Nullable String auditedTransaction() {
        return transactionHash;
    }

    @Override
    public List<UUID> auditedIds() {
        Stream<UUID> ofItems = items == null
                ? Stream.of()
                : items.stream().flatMap(item -> Stream.of(item.payableId(), item.voucherId()));
        return Stream.concat(Stream.of(resourceId, voucherId), ofItems)
                .filter(Objects::nonNull)
                .toList();
    }

    public static OperationJson of(Operation operation) {
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
    public static boolean isOver(Operation operation) {
        return !operation.isPending() && !operation.isUnclosed();
    }

    /** What an act would create is not there as long as the act waits. */
    public static boolean hasCreated(Operation operation) {
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

    public static @Nullable String resourceOf(Detail detail) {
        String collection = detail.kind().collection();
        return collection == null || detail.resourceId() == null ? null : API + collection + "/" + detail.resourceId();
    }

    public static @Nullable ProblemDetail problemOf(Operation operation) {
        String hash =
                operation.transaction() == null ? null : operation.transaction().hex();
        LedgerRevertedException failure = operation.failure();
        if (failure != null) {
            Refusal refusal = LedgerRefusals.refusalFor(operation.detail().kind(), failure);
            List<Rejection> rejections = refusal == CommonRefusal.POLICY
                    ? List.of(new Rejection(failure.errorName(), inWords(failure), "contract"))
                    : List.of();
            return Problems.problem(
                    refusal, "the contract refused it: " + inWords(failure), List.of(), rejections, hash);
        }
        boolean lapsed = operation.state() == SubmissionOutcome.State.LAPSED
                || operation.state() == SubmissionOutcome.State.REFUSED;
        return lapsed
                ? Problems.problem(
                        CommonRefusal.NOT_ON_CHAIN,
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
