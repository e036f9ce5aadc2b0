package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of the view {@code published_terms}: a publication, and whether another one has taken its place. */
@Immutable
@Entity(name = "PublishedTerms")
@Table(schema = "records", name = "published_terms")
class PublishedTermsRow {

    @Id
    @Column(name = "terms_id")
    UUID termsId;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column
    boolean replaced;
}
