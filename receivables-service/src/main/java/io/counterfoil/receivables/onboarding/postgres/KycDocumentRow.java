package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.documents.FileType;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code kyc_document}. Rows are added, never changed. */
@Immutable
@Entity(name = "KycDocument")
@Table(schema = "records", name = "kyc_document")
class KycDocumentRow {

    @Id
    @Column
    UUID id;

    @Column
    UUID participant;

    @Column
    String kind;

    @Column(name = "media_type")
    String mediaType;

    /** Up to two megabytes, of rows from before V30: read only when it is asked for. */
    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false)
    byte @Nullable [] content;

    /** Of the file in the store; null of rows from before V30. */
    @Column
    @Nullable
    Integer bytes;

    @Column
    String sha256;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Column
    @Nullable
    UUID replaces;

    @Embedded
    @EmbeddedColumnNaming("uploader_%s")
    PersonColumns uploader = new PersonColumns();

    static KycDocumentRow of(KycDocument document) {
        KycDocumentRow row = new KycDocumentRow();
        row.id = document.id();
        row.participant = document.participant();
        row.kind = document.kind().wireName();
        row.mediaType = document.type().mediaType();
        row.bytes = document.bytes();
        row.sha256 = document.sha256();
        row.issuedOn = document.issuedOn();
        row.expiresOn = document.expiresOn();
        row.replaces = document.replaces();
        row.uploader = PersonColumns.of(document.uploader());
        return row;
    }

    StoredFile file() {
        int length = bytes == null ? Objects.requireNonNull(content).length : bytes;
        return new StoredFile(sha256, FileType.ofMediaType(mediaType).orElseThrow(), length);
    }

    byte @Nullable [] content() {
        return bytes == null ? content : null;
    }
}
