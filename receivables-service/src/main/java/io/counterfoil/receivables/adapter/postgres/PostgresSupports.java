package io.counterfoil.receivables.adapter.postgres;

import io.counterfoil.ledger.CallData;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.application.OperationResult.Supported;
import io.counterfoil.receivables.application.Refusal;
import io.counterfoil.receivables.application.RefusedException;
import io.counterfoil.receivables.application.Supports;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresSupports implements Supports {

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
    public void note(UUID act, String subject, UUID operator) {
        sql.update("""
                insert into records.act_supporter (act_id, subject, participant) values (?, ?, ?)
                on conflict (act_id, subject) do nothing
                """, act, subject, operator);
        boolean forAnother = exists(
                "records.act_supporter where act_id = ? and subject = ? and participant <> ?", act, subject, operator);
        if (forAnother) {
            throw new RefusedException(
                    Refusal.SAME_PERSON, "the same person asked for a support of this act by another operator");
        }
    }

    @Override
    public void note(UUID act, String askedSha256) {
        sql.update(
                "insert into records.act (id, asked_sha256) values (?, ?) on conflict (id) do nothing",
                act,
                askedSha256);
        if (exists("records.act where id = ? and asked_sha256 <> ?", act, askedSha256)) {
            throw new RefusedException(
                    Refusal.ACT_DIFFERS,
                    "the act was asked for with another body, or something else; see GET /acts/{id}");
        }
    }

    private boolean exists(String fromWhere, Object... arguments) {
        return sql.first("select 1 from " + fromWhere, row -> row, arguments).isPresent();
    }
}
