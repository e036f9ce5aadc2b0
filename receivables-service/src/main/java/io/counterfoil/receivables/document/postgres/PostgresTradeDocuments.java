package io.counterfoil.receivables.document.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.document.TradeDocuments;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows are added, never changed. */
@ApplicationScoped
@Transactional
class PostgresTradeDocuments implements TradeDocuments {

    private static final String NOT_ASIDE =
            " and not exists (select from records.trade_document_aside a where a.document_id = d.id)";
    /** The last version of the details of document d. */
    static final String LAST = "(select max(version) from records.trade_document_details where document_id = d.id)";

    private final TradeDocumentRepository documents;
    private final TradeDocumentDetailsRepository details;
    private final TradeDocumentAsideRepository aside;
    private final ContentText content;
    private final Sql sql;

    PostgresTradeDocuments(
            TradeDocumentRepository documents,
            TradeDocumentDetailsRepository details,
            TradeDocumentAsideRepository aside,
            ContentText content,
            Sql sql) {
        this.documents = documents;
        this.details = details;
        this.aside = aside;
        this.content = content;
        this.sql = sql;
    }

    /** SQL: for update, of a row of another concept. */
    private void lock(UUID participant) {
        sql.named("select id from records.participant_record where id = :participant for update")
                .with("participant", participant)
                .isFound();
    }

    @Override
    public int lockAndCount(UUID participant) {
        lock(participant);
        return count(participant);
    }

    @Override
    public int count(UUID participant) {
        return Math.toIntExact(documents.count("participant", participant));
    }

    /** SQL: the last of several versions. */
    @Override
    public Optional<UUID> withFingerprint(UUID participant, String fingerprint) {
        return sql.named(
                        "select d.id from records.trade_document_details v join records.trade_document d on d.id = v.document_id"
                                + " where v.fingerprint = :fingerprint and d.participant = :participant and v.version = "
                                + LAST
                                + NOT_ASIDE + " limit 1")
                .with("fingerprint", fingerprint)
                .with("participant", participant)
                .first(row -> row.id("id"));
    }

    /** SQL: an anti-join. */
    @Override
    public Optional<UUID> withFile(UUID participant, String sha256) {
        return sql.named(
                        "select d.id from records.trade_document d where d.participant = :participant and d.sha256 = :hash"
                                + NOT_ASIDE + " limit 1")
                .with("participant", participant)
                .with("hash", sha256)
                .first(row -> row.id("id"));
    }

    @Override
    public void insert(NewDocument document) {
        // Flushed before its details: they refer to it, and Hibernate does not know that.
        documents.persistAndFlush(TradeDocumentRow.of(document));
        if (document.details() != null) {
            addDetails(document.id(), 1, document.details(), document.by());
        }
    }

    /** SQL: with what rests on it, which is another concept's. */
    @Override
    public Optional<Standing> find(UUID participant, UUID id) {
        return sql.named(
                        "select coalesce(v.version, 0) as version, v.source, d.sha256, a.document_id is not null as aside, "
                                + BackedSql.BACKS + " as backs from records.trade_document d"
                                + " left join records.trade_document_details v on v.document_id = d.id and v.version = "
                                + LAST
                                + " left join records.trade_document_aside a on a.document_id = d.id"
                                + " where d.id = :id and d.participant = :participant")
                .with("id", id)
                .with("participant", participant)
                .first(PostgresTradeDocuments::standing);
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.count("version"),
                source(row.textOrNull("source")),
                row.textOrNull("sha256") != null,
                row.flag("aside"),
                row.flag("backs"));
    }

    private static @Nullable Source source(@Nullable String written) {
        return written == null ? null : Source.valueOf(written.toUpperCase(Locale.ROOT));
    }

    @Override
    public Map<UUID, Backing> held(UUID participant, Collection<UUID> ids) {
        lock(participant);
        return backings(participant, ids);
    }

    /** SQL: an array, and the last of several versions. */
    @Override
    public Map<UUID, Backing> backings(UUID participant, Collection<UUID> ids) {
        return sql
                .named("select d.id, v.*, a.document_id is not null as aside from records.trade_document d"
                        + " join records.trade_document_details v on v.document_id = d.id and v.version = " + LAST
                        + " left join records.trade_document_aside a on a.document_id = d.id"
                        + " where d.id = any (:ids) and d.participant = :participant")
                .with("ids", ids)
                .with("participant", participant)
                .list(PostgresTradeDocuments::backing)
                .stream()
                .collect(Collectors.toMap(Backing::id, Function.identity()));
    }

    private static Backing backing(Row row) {
        return new Backing(
                row.id("id"),
                row.count("version"),
                row.text("kind"),
                row.text("owner_number"),
                row.text("normalised_number"),
                row.has("number_year") ? row.count("number_year") : null,
                row.money("amount"),
                row.text("fingerprint"),
                row.text("standing").equals("in-force"),
                row.flag("aside"));
    }

    @Override
    public void addDetails(UUID id, int version, Details given, Person by) {
        details.persistAndFlush(TradeDocumentDetailsRow.of(id, version, given, content.of(given.document()), by));
    }

    @Override
    public void putAside(UUID id, String reason, Person by) {
        aside.persistAndFlush(TradeDocumentAsideRow.of(id, reason, by));
    }
}
