package io.counterfoil.bank.quoting.postgres;

import io.counterfoil.bank.quoting.QuoteBasis;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.ledger.Bytes32;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code quote_document}: a document that a quote was made on. */
@Entity(name = "QuoteDocument")
@Table(schema = "bank", name = "quote_document")
@IdClass(QuoteDocumentRow.Key.class)
class QuoteDocumentRow {

    record Key(UUID bank, UUID requestId, String fingerprint) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    String fingerprint;

    @Enumerated(EnumType.STRING)
    @Column
    DocumentKind kind;

    @Column(name = "minor_units")
    long minorUnits;

    static QuoteDocumentRow of(UUID bank, UUID request, QuoteBasis.Document document) {
        QuoteDocumentRow row = new QuoteDocumentRow();
        row.bank = bank;
        row.requestId = request;
        row.fingerprint = document.fingerprint().hex();
        row.kind = document.kind();
        row.minorUnits = document.minorUnits();
        return row;
    }

    QuoteBasis.Document document() {
        return new QuoteBasis.Document(new Bytes32(fingerprint), kind, minorUnits);
    }
}
