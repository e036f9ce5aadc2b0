package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code kyc_review}: the first person's. Rows are added, never changed. */
@Immutable
@Entity(name = "KycReview")
@Table(schema = "records", name = "kyc_review")
class KycReviewRow {

    @Id
    @Column(name = "document_id")
    UUID documentId;

    @Column
    String verdict;

    @Column
    String reason;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column(name = "uploader_subject")
    String uploaderSubject;
}
