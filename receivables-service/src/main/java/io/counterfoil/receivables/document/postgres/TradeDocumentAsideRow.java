package io.counterfoil.receivables.document.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code trade_document_aside}: a document that no longer counts. */
@Immutable
@Entity(name = "TradeDocumentAside")
@Table(schema = "records", name = "trade_document_aside")
class TradeDocumentAsideRow {

    @Id
    @Column(name = "document_id")
    UUID documentId;

    @Column
    String reason;

    @Embedded
    PersonColumns person = new PersonColumns();

    static TradeDocumentAsideRow of(UUID id, String reason, Person by) {
        TradeDocumentAsideRow row = new TradeDocumentAsideRow();
        row.documentId = id;
        row.reason = reason;
        row.person = PersonColumns.of(by);
        return row;
    }
}
