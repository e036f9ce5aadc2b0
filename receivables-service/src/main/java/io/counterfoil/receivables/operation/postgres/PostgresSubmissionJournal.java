package io.counterfoil.receivables.operation.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.SignedTransaction;
import io.counterfoil.ledger.Submission;
import io.counterfoil.ledger.SubmissionJournal;
import io.counterfoil.ledger.SubmissionOutcome;
import io.counterfoil.ledger.SubmissionRequest;
import io.counterfoil.ledger.TransactionHash;
import io.counterfoil.receivables.operation.CommandEnded;
import io.counterfoil.receivables.operation.CommandKind;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.receivables.operation.Waiting;
import io.counterfoil.service.events.Facts;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The same command rows as the ledger's submitter sees them. */
@ApplicationScoped
class PostgresSubmissionJournal implements SubmissionJournal {

    private static final String COLUMNS = """
            participant, idempotency_key, body_sha256, detail, transaction_hash, coalesce(signed_hex, '') as signed_hex,
            block_limit, state, block, status, output from records.command
            """;

    private final Sql sql;
    private final Waiting waiting;
    private final Facts facts;

    PostgresSubmissionJournal(Sql sql, Waiting waiting, Facts facts) {
        this.sql = sql;
        this.waiting = waiting;
        this.facts = facts;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Submission store(Submission submission) {
        SubmissionRequest request = submission.request();
        Detail detail = Detail.parse(request.detail());
        int stored = sql.update(
                """
                insert into records.command (id, participant, idempotency_key, body_sha256, detail, state,
                                             transaction_hash, signed_hex, block_limit)
                values (?, ?, ?, ?, ?, 'PENDING', ?, ?, ?) on conflict (participant, idempotency_key) do nothing
                """,
                detail.id(),
                request.participant(),
                request.idempotencyKey(),
                request.bodySha256(),
                request.detail(),
                submission.hash().hex(),
                submission.transaction().signedHex(),
                submission.transaction().blockLimit());
        if (stored == 0) {
            return find(request.participant(), request.idempotencyKey())
                    .orElseThrow(() -> new IllegalStateException("stored by another and not found: " + request));
        }
        claim(detail);
        return submission;
    }

    /** What another command may be changing at this moment is locked first, and judged by a statement that sees its outcome. */
    private void claim(Detail detail) {
        if (!detail.payableIds().isEmpty()) {
            claimPayables(detail);
        } else if (detail.kind() == CommandKind.ACCEPT_QUOTE) {
            boolean open = sql.first(
                            "select withdrawn from records.financing_request where id = ? for update",
                            row -> !row.getBoolean("withdrawn"),
                            detail.resourceId())
                    .orElse(false);
            if (!open) {
                throw new RefusedException(ReceivablesRefusal.FINANCING_NOT_OPEN, "the request was withdrawn");
            }
        } else if (detail.kind() == CommandKind.APPROVE_KEY_ROTATION) {
            int claimed = sql.update(
                    "update records.key_rotation set operation = ? where id = ? and state = 'approved' and operation is null",
                    detail.id(),
                    detail.resourceId());
            if (claimed == 0) {
                throw new RefusedException(
                        ReceivablesRefusal.KEY_ROTATION_NOT_OPEN, "the rotation is under way or done");
            }
        }
    }

    /**
     * A payable that is refused, or that another command is issuing, cannot be issued: the whole command is not stored. Nor can one that nobody has
     * consented to, by whatever way the command came here; the table of consents has none of its maker.
     */
    private void claimPayables(Detail detail) {
        sql.list(
                "select id from records.payable_record where id = any (?) order by id for update",
                row -> row.getObject("id"),
                detail.payableIds());
        int claimed = sql.update("""
                update records.payable_record p set confirmation_operation = ?
                where p.id = any (?) and p.state = 'recorded' and not exists (
                    select from records.command c where c.id = p.confirmation_operation and c.state in ('PENDING', 'CONFIRMED'))
                    and exists (select from records.payable_consent k where k.payable_id = p.id)
                """, detail.id(), detail.payableIds());
        if (claimed != detail.payableIds().size()) {
            throw new RefusedException(
                    ReceivablesRefusal.PAYABLE_NOT_OPEN,
                    "a payable is refused, is being confirmed by another command, or nobody has consented to it");
        }
    }

    @Override
    public Optional<Submission> find(UUID participant, String idempotencyKey) {
        return sql.first(
                "select " + COLUMNS + " where participant = ? and idempotency_key = ? and transaction_hash is not null",
                PostgresSubmissionJournal::submission,
                participant,
                idempotencyKey);
    }

    @Override
    public Optional<Submission> find(TransactionHash hash) {
        return sql.first(
                "select " + COLUMNS + " where transaction_hash = ?", PostgresSubmissionJournal::submission, hash.hex());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Submission> settle(TransactionHash hash, SubmissionOutcome outcome) {
        int settled = sql.update(
                """
                update records.command set state = ?, block = ?, status = ?, output = ?, signed_hex = null
                where transaction_hash = ? and (state = 'PENDING' or (? and state in ('LAPSED', 'REFUSED')))
                """,
                outcome.state().name(),
                outcome.blockNumber(),
                outcome.status(),
                outcome.output(),
                hash.hex(),
                outcome.isMined());
        Optional<Submission> now = find(hash);
        if (settled > 0) {
            now.filter(submission -> CommandEnded.isWorthTelling(outcome)).ifPresent(this::tell);
            waiting.ended(hash, outcome);
        }
        return now;
    }

    private void tell(Submission submission) {
        SubmissionRequest request = submission.request();
        Detail detail = Detail.parse(request.detail());
        facts.tell(detail.id(), new CommandEnded(detail, request.participant(), submission.outcome()));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Submission replace(Submission earlier, SignedTransaction by) {
        int replaced = sql.update(
                """
                with replaced as (
                    update records.command set transaction_hash = ?, signed_hex = ?, block_limit = ?
                    where transaction_hash = ? and state = 'PENDING' returning id, transaction_hash)
                insert into records.replaced_transaction (transaction_hash, command_id, replaced_by)
                select ?, id, transaction_hash from replaced
                """,
                by.hash().hex(),
                by.signedHex(),
                by.blockLimit(),
                earlier.hash().hex(),
                earlier.hash().hex());
        if (replaced > 0) {
            waiting.replaced(earlier.hash(), by.hash());
        }
        SubmissionRequest request = earlier.request();
        return find(request.participant(), request.idempotencyKey())
                .orElseThrow(() -> new IllegalStateException("the command of " + earlier.hash() + " is gone"));
    }

    /** In the order of their ids, which is that of their storing. */
    @Override
    public List<Submission> pending(@Nullable TransactionHash after, int max) {
        return sql.list(
                "select " + COLUMNS
                        + " where state = 'PENDING' and id > coalesce((select a.id from records.command a where"
                        + " a.transaction_hash = ?), '00000000-0000-0000-0000-000000000000'::uuid) order by id limit ?",
                PostgresSubmissionJournal::submission,
                after == null ? "" : after.hex(),
                max);
    }

    static SubmissionOutcome outcome(ResultSet row) throws SQLException {
        return new SubmissionOutcome(
                SubmissionOutcome.State.valueOf(row.getString("state")),
                row.getLong("block"),
                row.getInt("status"),
                row.getString("output"));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        SubmissionRequest request = new SubmissionRequest(
                Sql.id(row, "participant"),
                row.getString("idempotency_key"),
                row.getString("body_sha256"),
                row.getString("detail"));
        SignedTransaction signed = new SignedTransaction(
                new TransactionHash(row.getString("transaction_hash")),
                row.getString("signed_hex"),
                row.getLong("block_limit"));
        return new Submission(request, signed, outcome(row));
    }
}
