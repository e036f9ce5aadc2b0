package io.counterfoil.service.audit;

import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The audit trail in PostgreSQL. SQL: append-only tables without entities; a batch of entries with arrays is sent at once. */
@ApplicationScoped
class PostgresAuditStore implements AuditStore {

    private static final String INSERT = """
            insert into records.audit_entry (stream, sequence, form, at, subject, client, name, participant, roles, peer,
                operation, target, idempotency_key, body_sha256, request_ids, status, problem, operation_id,
                transaction_hash, answer_ids, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final DataSource database;

    PostgresAuditStore(Sql sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(String stream) {
        while (!isLocked(stream)) {
            sql.update("insert into records.audit_stream (stream) values (?) on conflict do nothing", stream);
        }
    }

    private boolean isLocked(String stream) {
        return sql.first(
                        "select stream from records.audit_stream where stream = ? for update",
                        row -> row.text("stream"),
                        stream)
                .isPresent();
    }

    @Override
    public Optional<SealedHead> head(String stream) {
        return sql.first(
                "select entries, hash, mac from records.audit_head where stream = ? order by entries desc limit 1",
                row -> new SealedHead(new AuditHead(stream, row.number("entries"), row.text("hash")), row.text("mac")),
                stream);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<AuditEntry> entries, SealedHead sealed) {
        AuditHead head = sealed.head();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEntry entry : entries) {
                set(connection, insert, head.stream(), entry);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("database: " + failed.getMessage(), failed);
        }
        sql.update(
                "insert into records.audit_head (stream, entries, hash, mac) values (?, ?, ?, ?)",
                head.stream(),
                head.entries(),
                head.hash(),
                sealed.mac());
    }

    private static void set(Connection connection, PreparedStatement insert, String stream, AuditEntry entry)
            throws SQLException {
        AuditedRequest request = entry.request();
        Origin origin = request.origin();
        AuditedRequest.Asked asked = request.asked();
        AuditedRequest.Answer answer = request.answer();
        int column = 0;
        insert.setString(++column, stream);
        insert.setLong(++column, entry.sequence());
        insert.setInt(++column, AuditChain.FORM);
        insert.setObject(++column, request.at().atOffset(ZoneOffset.UTC));
        insert.setString(++column, origin.subject());
        insert.setString(++column, origin.client());
        insert.setString(++column, origin.name());
        insert.setObject(++column, origin.participant());
        insert.setArray(
                ++column, connection.createArrayOf("varchar", origin.roles().toArray()));
        insert.setString(++column, origin.peer());
        insert.setString(++column, asked.operation());
        insert.setString(++column, asked.target());
        insert.setString(++column, asked.idempotencyKey());
        insert.setString(++column, asked.bodySha256());
        insert.setArray(++column, connection.createArrayOf("uuid", asked.ids().toArray()));
        insert.setInt(++column, answer.status());
        insert.setString(++column, answer.problem());
        insert.setObject(++column, answer.operationId());
        insert.setString(++column, answer.transactionHash());
        insert.setArray(++column, connection.createArrayOf("uuid", answer.ids().toArray()));
        insert.setString(++column, entry.hash());
    }
}
