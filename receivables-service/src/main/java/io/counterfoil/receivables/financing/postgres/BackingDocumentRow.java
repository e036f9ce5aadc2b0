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

    @Column
    String kind;

    @Column
    @Nullable
    String issuer;

    @Column
    String number;

    @Column
    long amount;

    @Column
    String fingerprint;

    static BackingDocumentRow of(UUID request, int position, Backing document) {
        BackingDocumentRow row = new BackingDocumentRow();
        row.requestId = request;
        row.position = position;
        row.kind = document.kind();
        row.issuer = document.issuer();
        row.number = document.number();
        row.amount = document.amount();
        row.fingerprint = document.fingerprint();
        return row;
    }

    Backing backing() {
        return new Backing(kind, issuer, number, amount, fingerprint);
    }

    FinancingRequestView.Document view(Currency currency) {
        return new FinancingRequestView.Document(kind, issuer, number, new Money(amount, currency), fingerprint);
    }
}
