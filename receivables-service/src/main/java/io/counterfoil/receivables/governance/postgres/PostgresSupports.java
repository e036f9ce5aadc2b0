package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.Supports;
import io.counterfoil.receivables.operation.OperationResult.Supported;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: the projection's tables have no entities outside of it; what is written here is written in one statement. */
@ApplicationScoped
class PostgresSupports implements Supports {

    private static final String SUPPORTER = """
            with supporter as (insert into records.act_supporter as s (act_id, subject, participant) values (:act, :subject, :operator)
                               on conflict (act_id, subject) do update set participant = s.participant returning participant)
            """;

    private static final String ASKED = """
            , asked as (insert into records.act as a (id, asked_sha256) values (:act, :asked)
                        on conflict (id) do update set asked_sha256 = a.asked_sha256 returning asked_sha256)
            """;

    private final Sql sql;

    PostgresSupports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Proposal> proposal(UUID act) {
        return sql.named("select id, target, data, proposer from projection.act where id = :id")
                .with("id", act)
                .first(row -> new Proposal(
                        row.id("id"), row.text("target"), new CallData(row.text("data")), row.id("proposer")));
    }

    @Override
    public Optional<Supported> supported(UUID act, UUID operator) {
        return sql.named(ActRows.ACT + " where a.id = :id")
                .with("id", act)
                .first(row -> supported(row, operator))
                .filter(found -> found.supporters().contains(operator));
    }

    private static Supported supported(Row row, UUID operator) {
        List<UUID> supporters = row.ids("supporters");
        String state = ActRows.stateInWords(row.text("state"), row.flag("is_past"));
        boolean wasLast = row.id("last_supporter").equals(operator);
        return new Supported(row.id("id"), state, supporters, wasLast && state.equals("executed"));
    }

    @Override
    public boolean isOperator(UUID participant) {
        return exists(
                "projection.participant where id = :id and roles & " + Role.OPERATOR.bit() + " <> 0", participant);
    }

    @Override
    public boolean isVoucher(UUID piece) {
        return exists("projection.piece where id = :id", piece);
    }

    @Override
    public boolean isPayable(UUID payable) {
        return exists("projection.payable where id = :id", payable);
    }

    @Override
    public boolean isSettlement(UUID settlement) {
        return exists("projection.settlement where id = :id", settlement);
    }

    @Override
    public boolean isBank(UUID participant) {
        return exists("projection.participant where id = :id and roles & " + Role.BANK.bit() + " <> 0", participant);
    }

    @Override
    public Optional<String> currencyOfDocument(Bytes32 fingerprint) {
        return sql.named("select currency from projection.document where fingerprint = :id")
                .with("id", fingerprint.hex())
                .first(row -> row.text("currency"));
    }

    @Override
    public Optional<String> currencyOfTradeGroup(long group) {
        return sql.named("select currency from projection.trade_group where id = :id and merged_into is null")
                .with("id", group)
                .first(row -> row.text("currency"));
    }

    /** Before migration V31 a record did not say which act it belongs to. */
    @Override
    public boolean isForgottenEnrolment(UUID act, UUID participant) {
        return sql.named(
                        "select 1 from records.act a where a.id = :act and not exists (select from"
                                + " records.participant_record r where r.act_id = :act or r.id = :participant and r.act_id is null)")
                .with("act", act)
                .with("participant", participant)
                .isFound();
    }

    @Override
    public boolean isFinancing(UUID financing) {
        return exists("projection.financing where id = :id", financing);
    }

    private record Noted(UUID operator, @Nullable String askedSha256) {}

    /** One statement and one commit: a day moves no faster than its supports. A conflict gives back what stands there. */
    @Override
    public void note(UUID act, String subject, UUID operator, @Nullable String askedSha256) {
        String noting = askedSha256 == null
                ? SUPPORTER + "select participant, null as asked_sha256 from supporter"
                : SUPPORTER + ASKED + "select participant, asked_sha256 from supporter, asked";
        Noted noted = sql.named(noting)
                .with("act", act)
                .with("subject", subject)
                .with("operator", operator)
                .with("asked", askedSha256)
                .first(row -> new Noted(row.id("participant"), row.textOrNull("asked_sha256")))
                .orElseThrow();
        if (!noted.operator().equals(operator)) {
            throw new RefusedException(
                    ReceivablesRefusal.SAME_PERSON,
                    "the same person asked for a support of this act by another operator");
        }
        if (askedSha256 != null && !askedSha256.equals(noted.askedSha256())) {
            throw new RefusedException(
                    ReceivablesRefusal.ACT_DIFFERS,
                    "the act was asked for with another body, or something else; see GET /acts/{id}");
        }
    }

    private boolean exists(String fromWhere, Object id) {
        return sql.named("select 1 from " + fromWhere).with("id", id).isFound();
    }
}
