package io.counterfoil.receivables.document.postgres;

import io.counterfoil.receivables.document.TradeDocuments.NewDocument;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code trade_document}. Rows are added, never changed. */
@Immutable
@Entity(name = "TradeDocument")
@Table(schema = "records", name = "trade_document")
class TradeDocumentRow {

    @Id
    @Column
    UUID id;

    @Column
    UUID participant;

    @Column(name = "media_type")
    @Nullable
    String mediaType;

    @Column
    @Nullable
    Integer bytes;

    @Column
    @Nullable
    String sha256;

    @Embedded
    @EmbeddedColumnNaming("added_%s")
    PersonColumns added = new PersonColumns();

    static TradeDocumentRow of(NewDocument document) {
        TradeDocumentRow row = new TradeDocumentRow();
        row.id = document.id();
        row.participant = document.participant();
        StoredFile file = document.file();
        if (file != null) {
            row.mediaType = file.type().mediaType();
            row.bytes = file.bytes();
            row.sha256 = file.sha256();
        }
        row.added = PersonColumns.of(document.by());
        return row;
    }
}
