package io.counterfoil.bank.recheck.postgres;

import io.counterfoil.bank.recheck.DocumentAlert;
import io.counterfoil.bank.recheck.DocumentAlert.Acknowledged;
import io.counterfoil.bank.recheck.DocumentAlert.Finding;
import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.ledger.Bytes32;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.document_alert}. */
@Entity(name = "DocumentAlert")
@Table(schema = "bank", name = "document_alert")
@IdClass(DocumentAlertRow.Key.class)
class DocumentAlertRow {

    record Key(UUID bank, UUID id) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    @Column(name = "financing_id")
    UUID financingId;

    @Column
    String fingerprint;

    @Column(name = "document_kind")
    String documentKind;

    @Column(name = "document_number")
    String documentNumber;

    @Column
    String finding;

    @Column
    String currency;

    @Nullable
    @Column
    Long stated;

    @Column
    boolean lowered;

    @Column(name = "found_at")
    OffsetDateTime foundAt;

    @Nullable
    @Column(name = "ended_at")
    OffsetDateTime endedAt;

    @Nullable
    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Nullable
    @Column(name = "acknowledged_by_name")
    String acknowledgedByName;

    @Nullable
    @Column(name = "acknowledged_at")
    OffsetDateTime acknowledgedAt;

    @Nullable
    @Column
    String note;

    DocumentAlert alert() {
        Currency of = Currency.getInstance(currency);
        Acknowledged acknowledged =
                acknowledgedBy == null || acknowledgedByName == null || acknowledgedAt == null || note == null
                        ? null
                        : new Acknowledged(acknowledgedBy, acknowledgedByName, acknowledgedAt.toInstant(), note);
        return new DocumentAlert(
                id,
                financingId,
                new Bytes32(fingerprint),
                DocumentKind.of(documentKind).orElseThrow(),
                documentNumber,
                Finding.of(finding),
                of,
                stated == null ? null : new Money(stated, of),
                lowered,
                foundAt.toInstant(),
                acknowledged);
    }
}
