package io.counterfoil.service.audit;

import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: filters of an append-only table that has arrays and no entity; each uses the index that belongs to it. */
@ApplicationScoped
class PostgresAuditEntries implements AuditEntries {

    private final Sql sql;

    PostgresAuditEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<AuditEntry> find(String stream, AuditFilter filter, long after, int max) {
        return query("select * from " + matching(filter) + " order by sequence limit :max", filter)
                .with("stream", stream)
                .with("after", after)
                .with("max", max)
                .list(PostgresAuditEntries::entry);
    }

    @Override
    public int count(String stream, AuditFilter filter, int max) {
        return query(
                        "select count(*)::int as found from (select from " + matching(filter) + " limit :max) as c",
                        filter)
                .with("stream", stream)
                .with("after", 0L)
                .with("max", max)
                .first(row -> row.count("found"))
                .orElseThrow();
    }

    /**
     * The entries of one resource are few, and found by its own index. They are put aside before they are sorted: else the
     * planner, which takes them to be many, would walk all entries in their order.
     */
    private static String matching(AuditFilter filter) {
        return filter.resource() == null
                ? "records.audit_entry where " + where(filter)
                : "(with named as materialized (select * from records.audit_entry"
                        + " where request_ids @> :resource or answer_ids @> :resource)"
                        + " select * from named where " + where(filter) + ") as matching";
    }

    /** Only what is asked for stands in the statement, so that the index of each can be used. */
    private static String where(AuditFilter filter) {
        return "stream = :stream and sequence > :after"
                + part(filter.participant(), " and participant = :participant")
                + part(filter.subject(), " and subject = :subject")
                + part(filter.operation(), " and operation = :operation")
                + part(filter.from(), " and at >= :from")
                + part(filter.until(), " and at < :until")
                + outcome(filter.outcome());
    }

    /** The numbers stand in the statement: each outcome but success has an index of its own, which a parameter could not choose. */
    private static String outcome(@Nullable AuditOutcome outcome) {
        return outcome == null
                ? ""
                : outcome.first() == outcome.last()
                        ? " and status = " + outcome.first()
                        : " and status between " + outcome.first() + " and " + outcome.last();
    }

    private static String part(@Nullable Object asked, String condition) {
        return asked == null ? "" : condition;
    }

    private NamedSql query(String text, AuditFilter filter) {
        return sql.named(text)
                .with("participant", filter.participant())
                .with("subject", filter.subject())
                .with("operation", filter.operation())
                .with("from", moment(filter.from()))
                .with("until", moment(filter.until()))
                .with("resource", filter.resource() == null ? null : new UUID[] {filter.resource()});
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(Row row) {
        Origin origin = new Origin(
                row.textOrNull("subject"),
                row.textOrNull("client"),
                row.textOrNull("name"),
                row.idOrNull("participant"),
                row.texts("roles"),
                row.text("peer"));
        AuditedRequest.Asked asked = new AuditedRequest.Asked(
                row.textOrNull("operation"),
                row.text("target"),
                row.textOrNull("idempotency_key"),
                row.textOrNull("body_sha256"),
                row.ids("request_ids"));
        AuditedRequest.Answer answer = new AuditedRequest.Answer(
                row.count("status"),
                row.textOrNull("problem"),
                row.idOrNull("operation_id"),
                row.textOrNull("transaction_hash"),
                row.ids("answer_ids"));
        return new AuditEntry(
                row.number("sequence"), new AuditedRequest(row.moment("at"), origin, asked, answer), row.text("hash"));
    }
}
