package io.counterfoil.receivables.governance.postgres;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.receivables.governance.AttestedDocumentView;
import io.counterfoil.receivables.governance.AttestedDocumentView.Group;
import io.counterfoil.receivables.governance.AttestedDocuments;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** SQL: tables of the projection. */
@ApplicationScoped
class PostgresAttestedDocuments implements AttestedDocuments {

    private final Sql sql;

    PostgresAttestedDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AttestedDocumentView> find(Bytes32 fingerprint) {
        return sql.named("select * from projection.document where fingerprint = :fingerprint")
                .with("fingerprint", fingerprint.hex())
                .first(this::document);
    }

    private AttestedDocumentView document(Row row) {
        return new AttestedDocumentView(
                row.text("fingerprint"),
                row.text("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.id("owner"),
                row.id("attester"),
                row.money("face_value"),
                row.money("financeable"),
                row.money("reserved"),
                row.money("drawn"),
                row.money("released"),
                row.flag("frozen"),
                row.has("trade_group") ? group(row.number("trade_group")) : null);
    }

    private Group group(long id) {
        return sql.named("select g.*, (select count(*) from projection.document where trade_group = g.id) as documents"
                        + " from projection.trade_group g where g.id = :id")
                .with("id", id)
                .first(row -> new Group(
                        id,
                        row.money("financeable"),
                        row.money("reserved"),
                        row.money("drawn"),
                        row.money("released"),
                        row.flag("frozen"),
                        row.number("documents")))
                .orElseThrow(() -> new IllegalStateException("no trade group " + id));
    }
}
