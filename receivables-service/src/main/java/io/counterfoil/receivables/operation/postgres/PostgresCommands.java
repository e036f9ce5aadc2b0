package io.counterfoil.receivables.operation.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.SupportedActs;
import io.counterfoil.service.idempotency.Requests;
import io.counterfoil.service.idempotency.StoredRequest;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the kit keeps of a request and the ledger of its transaction, as one operation. */
@ApplicationScoped
@Transactional
class PostgresCommands implements CommandStore {

    private final Requests requests;
    private final JdbcSubmissionJournal journal;
    private final SupportedActs acts;
    private final Sql sql;
    private final ObjectMapper json;

    PostgresCommands(Requests requests, JdbcSubmissionJournal journal, SupportedActs acts, Sql sql, ObjectMapper json) {
        this.requests = requests;
        this.journal = journal;
        this.acts = acts;
        this.sql = sql;
        this.json = json;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Operation> find(Request request) {
        return requests.find(request).map(this::operation);
    }

    @Override
    public Optional<Operation> find(UUID participant, UUID operationId) {
        return requests.find(operationId)
                .filter(stored -> stored.participant().equals(participant))
                .map(this::operation);
    }

    @Override
    public Optional<Operation> find(UUID participant, String idempotencyKey) {
        return requests.find(participant, idempotencyKey).map(this::operation);
    }

    @Override
    public Optional<Operation> storeWith(Request request, Detail detail, Supplier<@Nullable OperationResult> effect) {
        if (!requests.store(detail.id(), request, detail.toText())) {
            return Optional.empty();
        }
        return Optional.of(Operation.done(detail, kept(detail, effect.get())));
    }

    @Override
    public @Nullable OperationResult storeForChain(
            Request request, Detail detail, Supplier<@Nullable OperationResult> effect) {
        if (!requests.store(detail.id(), request, detail.toText())) {
            throw new KeySeenException();
        }
        return kept(detail, effect.get());
    }

    private @Nullable OperationResult kept(Detail detail, @Nullable OperationResult result) {
        if (result != null && !isKnownFrom(detail, result)) {
            complete(detail, result);
        }
        return result;
    }

    /** The items of a confirmation are its payables, unless some of them only lack consents. */
    private static boolean isKnownFrom(Detail detail, OperationResult result) {
        return detail.kind() == CommandKind.CONFIRM_PAYABLES
                && result.items() != null
                && result.items().size() == detail.payableIds().size();
    }

    /** SQL: joins the kit's table with the ledger's. Ids rise with time and steps follow their operation: others are not read. */
    @Override
    public Closing closing(UUID participant, UUID operationId) {
        return sql.named("""
                        select coalesce(sum(count) filter (where what = :overdue), 0)::int as overdue,
                               coalesce(sum(count) filter (where what = :offers), 0)::int as offers,
                               coalesce(sum(count) filter (where what = :settlements), 0)::int as settlements,
                               coalesce(sum(count) filter (where what = :financings), 0)::int as financings,
                               coalesce(sum(count) filter (where what = :payables), 0)::int as payables,
                               coalesce(sum(count) filter (where what = :requests), 0)::int as requests
                        from (select split_part(r.idempotency_key, '/', 2) as what,
                                     split_part(r.idempotency_key, '/', 3)::int as count
                              from records.request r left join records.submission s on s.operation_id = r.id
                              where r.id > :operation and r.participant = :participant
                                and starts_with(r.idempotency_key, :keys) and coalesce(s.state, 'CONFIRMED') = 'CONFIRMED') as step
                        """)
                .with("overdue", ClosingStep.OVERDUE)
                .with("offers", ClosingStep.OFFERS)
                .with("settlements", ClosingStep.SETTLEMENTS)
                .with("financings", ClosingStep.FINANCINGS)
                .with("payables", ClosingStep.PAYABLES)
                .with("requests", ClosingStep.REQUESTS)
                .with("operation", operationId)
                .with("participant", participant)
                .with("keys", ClosingStep.keysOf(operationId))
                .first(row -> new Closing(
                        row.count("overdue"),
                        row.count("offers"),
                        row.count("settlements"),
                        row.count("financings"),
                        row.count("payables"),
                        row.count("requests")))
                .orElseThrow();
    }

    /** SQL: by the index of days that were left and not closed. One that was in the database alone has no transaction. */
    @Override
    public List<Asked> unclosedDays(int max) {
        return sql
                .named("select r.id from records.request r left join records.submission s on s.operation_id = r.id"
                        + " where r.answer is null and r.detail like 'ADVANCE\\_BUSINESS\\_DATE %'"
                        + " and coalesce(s.state, 'CONFIRMED') = 'CONFIRMED' order by r.id desc limit :max")
                .with("max", max)
                .list(row -> row.id("id"))
                .stream()
                .flatMap(id -> requests.find(id).stream())
                .map(stored -> new Asked(stored.request(), operation(stored)))
                .filter(asked -> asked.operation().isUnclosed())
                .toList();
    }

    @Override
    public void complete(Detail detail, OperationResult result) {
        try {
            requests.answer(detail.id(), json.writeValueAsString(result));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A request without a transaction has changed the database alone, and was done when it was stored. */
    private Operation operation(StoredRequest stored) {
        Detail detail = Detail.parse(stored.detail());
        OperationResult result = result(stored.answer());
        return journal.ofOperation(stored.id())
                .map(submission -> new Operation(detail, submission.hash(), submission.outcome(), result))
                .map(operation -> complete(operation, stored.participant()))
                .orElseGet(() -> withItems(Operation.done(detail, result)));
    }

    private @Nullable OperationResult result(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, OperationResult.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the answer of a request cannot be read", damaged);
        }
    }

    /** With what is not kept with the request because it is known elsewhere. */
    private Operation complete(Operation operation, UUID participant) {
        UUID act = operation.detail().actId();
        return act == null || operation.state() != SubmissionOutcome.State.CONFIRMED
                ? withItems(operation)
                : acts.supported(act, participant).map(operation::with).orElse(operation);
    }

    /** SQL: the payables in the order of the detail, and those say which voucher is theirs. */
    private Operation withItems(Operation operation) {
        Detail detail = operation.detail();
        if (detail.kind() != CommandKind.CONFIRM_PAYABLES || operation.result() != null) {
            return operation;
        }
        List<Item> items = sql.named("""
                        select p.id, p.root_id, w.position from unnest(:payables::uuid[]) with ordinality as w (id, position)
                        join records.payable_record p on p.id = w.id order by w.position
                        """)
                .with("payables", detail.payableIds())
                .list(row -> Item.of(row.count("position") - 1, row.id("id"), row.id("root_id")));
        return operation.with(OperationResult.of(items));
    }
}
