package io.counterfoil.service.audit;

import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresAuditEntries implements AuditEntries {

    private final DataSource database;

    PostgresAuditEntries(DataSource database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> find(String stream, AuditFilter filter, long after, int max) {
        return query(
                        "select * from records.audit_entry where " + where(filter) + " order by sequence limit :max",
                        filter)
                .with("stream", stream)
                .with("after", after)
                .with("max", max)
                .list(PostgresAuditEntries::entry);
    }

    @Override
    public int count(String stream, AuditFilter filter, int max) {
        return query(
                        "select count(*)::int as found from (select from records.audit_entry where " + where(filter)
                                + " limit :max) as matching",
                        filter)
                .with("stream", stream)
                .with("after", 0L)
                .with("max", max)
                .list(row -> row.getInt("found"))
                .get(0);
    }

    /** Only what is asked for stands in the statement, so that the index of each can be used. */
    private static String where(AuditFilter filter) {
        return "stream = :stream and sequence > :after"
                + part(filter.participant(), " and participant = :participant")
                + part(filter.subject(), " and subject = :subject")
                + part(filter.operation(), " and operation = :operation")
                + part(filter.from(), " and at >= :from")
                + part(filter.until(), " and at < :until")
                + part(filter.outcome(), " and status between :first and :last")
                + part(filter.resource(), " and (request_ids @> :resource or answer_ids @> :resource)");
    }

    private static String part(@Nullable Object asked, String condition) {
        return asked == null ? "" : condition;
    }

    private Query query(String sql, AuditFilter filter) {
        return new Query(database, sql)
                .with("participant", filter.participant())
                .with("subject", filter.subject())
                .with("operation", filter.operation())
                .with("from", moment(filter.from()))
                .with("until", moment(filter.until()))
                .with(
                        "first",
                        filter.outcome() == null ? null : filter.outcome().first())
                .with("last", filter.outcome() == null ? null : filter.outcome().last())
                .with("resource", filter.resource() == null ? null : new UUID[] {filter.resource()});
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Origin origin = new Origin(
                row.getString("subject"),
                row.getString("client"),
                row.getString("name"),
                row.getObject("participant", UUID.class),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("peer"));
        AuditedRequest.Asked asked = new AuditedRequest.Asked(
                row.getString("operation"),
                row.getString("target"),
                row.getString("idempotency_key"),
                row.getString("body_sha256"),
                Arrays.asList((UUID[]) row.getArray("request_ids").getArray()));
        AuditedRequest.Answer answer = new AuditedRequest.Answer(
                row.getInt("status"),
                row.getString("problem"),
                row.getObject("operation_id", UUID.class),
                row.getString("transaction_hash"),
                Arrays.asList((UUID[]) row.getArray("answer_ids").getArray()));
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new AuditEntry(
                row.getLong("sequence"), new AuditedRequest(at, origin, asked, answer), row.getString("hash"));
    }
}
