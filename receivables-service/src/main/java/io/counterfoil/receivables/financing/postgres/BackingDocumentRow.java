package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.financing.FinancingRequestView;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code financing_request_document}: what stands behind a request. Rows are added, never changed. */
@Immutable
@Entity(name = "BackingDocument")
@Table(schema = "records", name = "financing_request_document")
@IdClass(BackingDocumentRow.Key.class)
class BackingDocumentRow {

    record Key(UUID requestId, int position) {}

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    int position;

    @Column(name = "document_id")
    @Nullable
    UUID documentId;

    @Column
    @Nullable
    Short version;

    @Column
    String kind;

    @Column
    @Nullable
    String issuer;

    @Column
    String number;

    @Column(name = "number_year")
    @Nullable
    Short numberYear;

    @Column(name = "face_value")
    @Nullable
    Long faceValue;

    @Column
    long amount;

    @Column
    String fingerprint;

    static BackingDocumentRow of(UUID request, int position, Backing document) {
        BackingDocumentRow row = new BackingDocumentRow();
        row.requestId = request;
        row.position = position;
        row.documentId = document.documentId();
        row.version = document.version() == null ? null : document.version().shortValue();
        row.numberYear = document.year() == null ? null : document.year().shortValue();
        row.faceValue = document.faceValue();
        row.kind = document.kind();
        row.issuer = document.issuer();
        row.number = document.number();
        row.amount = document.amount();
        row.fingerprint = document.fingerprint();
        return row;
    }

    Backing backing() {
        return new Backing(
                documentId, whole(version), kind, issuer, number, whole(numberYear), faceValue, amount, fingerprint);
    }

    FinancingRequestView.Document view(Currency currency) {
        return new FinancingRequestView.Document(
                documentId,
                kind,
                issuer,
                number,
                whole(numberYear),
                faceValue == null ? null : new Money(faceValue, currency),
                new Money(amount, currency),
                fingerprint);
    }

    private static @Nullable Integer whole(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
