package io.counterfoil.receivables.document.postgres;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.document.DocumentLinks;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Rows are added, never changed. SQL: an anti-join, and tables of other concepts. */
@ApplicationScoped
@Transactional
class PostgresDocumentLinks implements DocumentLinks {

    /** Links l that were not taken back. */
    static final String LINKED = "records.trade_document_link l where not exists"
            + " (select from records.trade_document_unlink u where u.link_id = l.id)";

    private final Sql sql;

    PostgresDocumentLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isCreditor(UUID participant, UUID payable) {
        return sql.named("select 1 from records.payable_record where id = :payable and creditor = :me")
                .with("payable", payable)
                .with("me", participant)
                .isFound();
    }

    @Override
    public List<UUID> of(UUID document) {
        return sql.named("select l.payable_id from " + LINKED + " and l.document_id = :document order by l.id")
                .with("document", document)
                .list(row -> row.id("payable_id"));
    }

    @Override
    public int countEver(UUID document) {
        return sql.named("select count(*) as ever from records.trade_document_link where document_id = :document")
                .with("document", document)
                .first(row -> row.count("ever"))
                .orElseThrow();
    }

    @Override
    public void link(UUID document, UUID payable, Person by) {
        sql.update(
                "insert into records.trade_document_link (id, document_id, payable_id, subject, name, client) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                document,
                payable,
                by.subject(),
                by.name(),
                by.client());
    }

    @Override
    public void unlink(UUID document, UUID payable, Person by) {
        sql.update(
                "insert into records.trade_document_unlink (link_id, subject, name, client) select l.id, ?, ?, ? from "
                        + LINKED + " and l.document_id = ? and l.payable_id = ?",
                by.subject(),
                by.name(),
                by.client(),
                document,
                payable);
    }
}
