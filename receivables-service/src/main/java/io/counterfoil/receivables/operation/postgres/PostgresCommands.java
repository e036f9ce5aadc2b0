package io.counterfoil.receivables.operation.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.operation.ClosingStep;
import io.counterfoil.receivables.operation.CommandEnded;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.CommandStore;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.Operation;
import io.counterfoil.receivables.operation.OperationResult;
import io.counterfoil.receivables.operation.OperationResult.Closing;
import io.counterfoil.receivables.operation.OperationResult.Item;
import io.counterfoil.receivables.operation.SupportedActs;
import io.counterfoil.receivables.projection.Commands;
import io.counterfoil.service.events.Facts;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The command rows as the application sees them. */
@ApplicationScoped
class PostgresCommands implements CommandStore, Commands {

    private static final String COLUMNS =
            "detail, body_sha256, transaction_hash, state, block, status, output, result from records.command ";

    private final Sql sql;
    private final ObjectMapper json;
    private final SupportedActs acts;
    private final Facts facts;

    PostgresCommands(Sql sql, ObjectMapper json, SupportedActs acts, Facts facts) {
        this.sql = sql;
        this.acts = acts;
        this.facts = facts;
        this.json = json;
    }

    private record Row(Operation operation, String bodySha256) {}

    @Override
    public Optional<Operation> find(Request request) {
        Optional<Row> row = rowWith(request.by(), request.idempotencyKey());
        row.filter(stored -> !stored.bodySha256().equals(request.bodySha256())).ifPresent(other -> {
            throw new RefusedException(
                    CommonRefusal.IDEMPOTENCY_KEY_REUSED, "this key was used for another body or another resource");
        });
        return row.map(Row::operation).map(operation -> complete(operation, request.by()));
    }

    @Override
    public Optional<Operation> find(UUID participant, UUID operationId) {
        return sql.first("select " + COLUMNS + "where id = ? and participant = ?", this::row, operationId, participant)
                .map(Row::operation)
                .map(operation -> complete(operation, participant));
    }

    @Override
    public Optional<Operation> find(UUID participant, String idempotencyKey) {
        return rowWith(participant, idempotencyKey)
                .map(Row::operation)
                .map(operation -> complete(operation, participant));
    }

    private Optional<Row> rowWith(UUID participant, String idempotencyKey) {
        return sql.first(
                "select " + COLUMNS + "where participant = ? and idempotency_key = ?",
                this::row,
                participant,
                idempotencyKey);
    }

    @Override
    @Transactional
    public Optional<Operation> storeWith(Request request, Detail detail, Supplier<@Nullable OperationResult> effect) {
        int stored = sql.update(
                """
                insert into records.command (id, participant, idempotency_key, body_sha256, detail, state)
                values (?, ?, ?, ?, ?, 'CONFIRMED') on conflict (participant, idempotency_key) do nothing
                """, detail.id(), request.by(), request.idempotencyKey(), request.bodySha256(), detail.toText());
        if (stored == 0) {
            return Optional.empty();
        }
        OperationResult result = effect.get();
        if (result != null) {
            complete(detail, result);
        }
        SubmissionOutcome done = new SubmissionOutcome(SubmissionOutcome.State.CONFIRMED, -1, 0, "");
        return Optional.of(new Operation(detail, null, done, result));
    }

    /** Steps are stored after their operation and ids rise with time, so only commands from it on are looked at. */
    @Override
    public Closing closing(UUID participant, UUID operationId) {
        return sql.first(
                        """
                        select coalesce(sum(count) filter (where what = ?), 0)::int as overdue,
                               coalesce(sum(count) filter (where what = ?), 0)::int as offers,
                               coalesce(sum(count) filter (where what = ?), 0)::int as financings
                        from (select split_part(idempotency_key, '/', 2) as what, split_part(idempotency_key, '/', 3)::int as count
                              from records.command
                              where id > ? and participant = ? and starts_with(idempotency_key, ?) and state = 'CONFIRMED') as step
                        """,
                        row -> new Closing(row.getInt("overdue"), row.getInt("offers"), row.getInt("financings")),
                        ClosingStep.OVERDUE,
                        ClosingStep.OFFERS,
                        ClosingStep.FINANCINGS,
                        operationId,
                        participant,
                        ClosingStep.keysOf(operationId))
                .orElseThrow();
    }

    @Override
    public List<Asked> unclosedDays(int max) {
        return sql
                .list(
                        "select participant, idempotency_key, " + COLUMNS
                                + "where state = 'CONFIRMED' and result is null"
                                + " and detail like 'ADVANCE\\_BUSINESS\\_DATE %' order by id desc limit ?",
                        row -> new Asked(
                                new Request(
                                        Sql.id(row, "participant"),
                                        row.getString("idempotency_key"),
                                        row.getString("body_sha256")),
                                row(row).operation()),
                        max)
                .stream()
                .map(asked -> new Asked(
                        asked.request(),
                        complete(asked.operation(), asked.request().by())))
                .filter(asked -> asked.operation().isUnclosed())
                .toList();
    }

    @Override
    @Transactional
    public void complete(Detail detail, OperationResult result) {
        try {
            sql.update(
                    "update records.command set result = ? where id = ?", json.writeValueAsString(result), detail.id());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One statement for all blocks; transactions of others are not in the table and change nothing. What is in a block has
     * happened, also if it was called lapsed or refused before.
     */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(List<LedgerBlock> blocks) {
        List<String> hashes = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (LedgerBlock block : blocks) {
            for (LedgerTransaction transaction : block.transactions()) {
                SubmissionOutcome outcome = transaction.outcomeIn(block);
                if (outcome.unknownSigner().isPresent()) {
                    continue; // the submitter signs it again, or ends it
                }
                hashes.add(transaction.hash().hex());
                states.add(outcome.state().name());
                numbers.add(outcome.blockNumber());
                statuses.add(outcome.status());
                outputs.add(outcome.state() == SubmissionOutcome.State.CONFIRMED ? "" : outcome.output());
            }
        }
        if (hashes.isEmpty()) {
            return;
        }
        List<CommandEnded> ended = sql.list(
                """
                update records.command c
                set state = m.state, block = m.block, status = m.status, output = m.output, signed_hex = null
                from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[]) as m (hash, state, block, status, output)
                where c.transaction_hash = m.hash and c.state in ('PENDING', 'LAPSED', 'REFUSED')
                returning c.detail, c.participant, c.state, c.block, c.status, c.output
                """,
                row -> new CommandEnded(
                        Detail.parse(row.getString("detail")),
                        Sql.id(row, "participant"),
                        PostgresSubmissionJournal.outcome(row)),
                hashes,
                states,
                numbers,
                statuses,
                outputs);
        ended.stream()
                .filter(each -> CommandEnded.isWorthTelling(each.outcome()))
                .forEach(each -> facts.tell(each.detail().id(), each));
    }

    private Row row(ResultSet row) throws SQLException {
        String hash = row.getString("transaction_hash");
        SubmissionOutcome outcome = PostgresSubmissionJournal.outcome(row);
        Operation operation = new Operation(
                Detail.parse(row.getString("detail")),
                hash == null ? null : new TransactionHash(hash),
                outcome,
                result(row.getString("result")));
        return new Row(operation, row.getString("body_sha256"));
    }

    private @Nullable OperationResult result(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, OperationResult.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("result of a command cannot be read", damaged);
        }
    }

    /** With what is not kept in the row because it is known elsewhere. */
    private Operation complete(Operation operation, UUID participant) {
        UUID act = operation.detail().actId();
        return act == null || operation.state() != SubmissionOutcome.State.CONFIRMED
                ? withItems(operation)
                : acts.supported(act, participant).map(operation::with).orElse(operation);
    }

    /** The items of a confirmation are its payables, and those say which voucher is theirs. */
    private Operation withItems(Operation operation) {
        Detail detail = operation.detail();
        if (detail.kind() != CommandKind.CONFIRM_PAYABLES || operation.result() != null) {
            return operation;
        }
        List<UUID> payables = detail.payableIds();
        List<Item> items = sql.list(
                """
                select p.id, p.root_id, w.position from unnest(?::uuid[]) with ordinality as w (id, position)
                join records.payable_record p on p.id = w.id order by w.position
                """,
                row -> new Item(row.getInt("position") - 1, Sql.id(row, "id"), Sql.id(row, "root_id"), null, null),
                payables);
        return new Operation(detail, operation.transaction(), operation.outcome(), OperationResult.of(items));
    }
}
