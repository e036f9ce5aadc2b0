package io.counterfoil.receivables.document.postgres;

import io.counterfoil.documents.TradeDocument;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.document.TradeDocuments.Details;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code trade_document_details}: what a document says; a correction is a version of its own. */
@Immutable
@Entity(name = "TradeDocumentDetails")
@Table(schema = "records", name = "trade_document_details")
@IdClass(TradeDocumentDetailsRow.Key.class)
class TradeDocumentDetailsRow {

    record Key(UUID documentId, short version) {}

    @Id
    @Column(name = "document_id")
    UUID documentId;

    @Id
    @Column
    short version;

    @Column
    String source;

    @Column
    String kind;

    @Column
    String standing;

    @Column
    String number;

    @Column(name = "normalised_number")
    String normalisedNumber;

    @Column(name = "number_year")
    @Nullable
    Short numberYear;

    @Column(name = "issued_on")
    @Nullable
    LocalDate issuedOn;

    @Column(name = "owner_number")
    String ownerNumber;

    @Column
    String currency;

    @Column
    long amount;

    @Column
    String fingerprint;

    @Column(name = "line_count")
    int lineCount;

    @Column
    String content;

    @Embedded
    PersonColumns person = new PersonColumns();

    static TradeDocumentDetailsRow of(UUID id, int version, Details details, String content, Person by) {
        TradeDocument document = details.document();
        TradeDocumentDetailsRow row = new TradeDocumentDetailsRow();
        row.documentId = id;
        row.version = (short) version;
        row.source = written(details.source());
        row.kind = document.kind().wireName();
        row.standing = written(document.standing());
        row.number = document.number();
        row.normalisedNumber = document.normalisedNumber();
        row.numberYear = details.year() == null ? null : details.year().shortValue();
        row.issuedOn = document.issued();
        row.ownerNumber = details.ownerNumber();
        row.currency = document.amount().currency().getCurrencyCode();
        row.amount = document.amount().minorUnits();
        row.fingerprint = details.fingerprint();
        row.lineCount = document.lines().size();
        row.content = content;
        row.person = PersonColumns.of(by);
        return row;
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
