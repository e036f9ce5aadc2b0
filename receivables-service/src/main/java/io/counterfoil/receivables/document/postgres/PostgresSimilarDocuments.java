package io.counterfoil.receivables.document.postgres;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.receivables.document.SimilarDocuments;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** SQL: a join of a table with itself, anti-joins, and what the chain says of fingerprints. */
@ApplicationScoped
class PostgresSimilarDocuments implements SimilarDocuments {

    private static final String CANDIDATES =
            "select d.id, d.participant, v.look_alike, v.content, v.kind, v.owner_number"
                    + " from records.trade_document_details m"
                    + " join records.trade_document_details v on v.owner_number = m.owner_number and v.currency = m.currency"
                    + "      and v.amount = m.amount and coalesce(v.issued_on = m.issued_on, true)"
                    + " join records.trade_document d on d.id = v.document_id and v.version = "
                    + PostgresTradeDocuments.LAST
                    + " where m.document_id = :document"
                    + " and m.version = (select max(version) from records.trade_document_details where document_id = :document)"
                    + " and (d.id = :document or (v.fingerprint <> m.fingerprint"
                    + "      and abs(length(v.look_alike) - length(m.look_alike)) <= 1"
                    + "      and not exists (select from records.trade_document_aside a where a.document_id = d.id)"
                    + "      and not exists (select from records.financing_request_document o"
                    + "                      where o.request_id = :request and o.document_id = d.id)"
                    + "      and (" + BackedSql.BACKS
                    + "           or exists (select from projection.document p where p.fingerprint = v.fingerprint))))"
                    + " order by d.id = :document desc, d.id desc limit :max";

    private final Sql sql;
    private final ContentText content;

    PostgresSimilarDocuments(Sql sql, ContentText content) {
        this.sql = sql;
        this.content = content;
    }

    @Override
    public List<Candidate> candidates(UUID request, UUID document) {
        return sql.named(CANDIDATES)
                .with("document", document)
                .with("request", request)
                .with("max", CANDIDATES_MAX + 1)
                .list(this::candidate);
    }

    private Candidate candidate(Row row) {
        String ownerRole =
                DocumentKind.of(row.text("kind")).orElseThrow().ownerRole().wireName();
        return new Candidate(
                row.id("id"),
                row.id("participant"),
                row.text("look_alike"),
                Candidate.others(content.read(row.text("content")).parties(), row.text("owner_number"), ownerRole));
    }
}
