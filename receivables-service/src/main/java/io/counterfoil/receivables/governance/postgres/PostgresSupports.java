package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.governance.Supports;
import io.counterfoil.receivables.operation.OperationResult.Supported;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresSupports implements Supports {

    private static final String SUPPORTER = """
            with supporter as (insert into records.act_supporter as s (act_id, subject, participant) values (?, ?, ?)
                               on conflict (act_id, subject) do update set participant = s.participant returning participant)
            """;

    private static final String ASKED = """
            , asked as (insert into records.act as a (id, asked_sha256) values (?, ?)
                        on conflict (id) do update set asked_sha256 = a.asked_sha256 returning asked_sha256)
            """;

    private final Sql sql;

    PostgresSupports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Proposal> proposal(UUID act) {
        return sql.first(
                "select id, target, data, proposer from projection.act where id = ?",
                row -> new Proposal(
                        Sql.id(row, "id"),
                        row.getString("target"),
                        new CallData(row.getString("data")),
                        Sql.id(row, "proposer")),
                act);
    }

    @Override
    public Optional<Supported> supported(UUID act, UUID operator) {
        return sql.first(ActRows.ACT + " where a.id = ?", row -> supported(row, operator), act)
                .filter(found -> found.supporters().contains(operator));
    }

    private static Supported supported(ResultSet row, UUID operator) throws SQLException {
        List<UUID> supporters = List.of((UUID[]) row.getArray("supporters").getArray());
        String state = ActRows.stateInWords(row.getString("state"), row.getBoolean("is_past"));
        boolean wasLast = supporters.get(supporters.size() - 1).equals(operator);
        return new Supported(Sql.id(row, "id"), state, supporters, wasLast && state.equals("executed"));
    }

    @Override
    public boolean isOperator(UUID participant) {
        return exists("projection.participant where id = ? and roles & " + Role.OPERATOR.bit() + " <> 0", participant);
    }

    @Override
    public boolean isVoucher(UUID piece) {
        return exists("projection.piece where id = ?", piece);
    }

    @Override
    public boolean isPayable(UUID payable) {
        return exists("projection.payable where id = ?", payable);
    }

    @Override
    public boolean isDocument(Bytes32 fingerprint) {
        return exists("projection.document where fingerprint = ?", fingerprint.hex());
    }

    @Override
    public boolean isFinancing(UUID financing) {
        return exists("projection.financing where id = ?", financing);
    }

    private record Noted(UUID operator, @Nullable String askedSha256) {}

    /** One statement and one commit: a day moves no faster than its supports. A conflict gives back what stands there. */
    @Override
    public void note(UUID act, String subject, UUID operator, @Nullable String askedSha256) {
        Noted noted = (askedSha256 == null
                        ? sql.first(
                                SUPPORTER + "select participant, null as asked_sha256 from supporter",
                                PostgresSupports::noted,
                                act,
                                subject,
                                operator)
                        : sql.first(
                                SUPPORTER + ASKED + "select participant, asked_sha256 from supporter, asked",
                                PostgresSupports::noted,
                                act,
                                subject,
                                operator,
                                act,
                                askedSha256))
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

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(Sql.id(row, "participant"), row.getString("asked_sha256"));
    }

    private boolean exists(String fromWhere, Object... arguments) {
        return sql.first("select 1 from " + fromWhere, row -> row, arguments).isPresent();
    }
}
