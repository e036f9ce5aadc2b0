package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code kyc_decision}: the second person's, which counts. Rows are added, never changed. */
@Immutable
@Entity(name = "KycDecision")
@Table(schema = "records", name = "kyc_decision")
class KycDecisionRow {

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

    @Column(name = "reviewer_subject")
    String reviewerSubject;
}
