package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code terms_publication}, by another person than the one who proposed. Rows are added, never changed. */
@Immutable
@Entity(name = "TermsPublication")
@Table(schema = "records", name = "terms_publication")
class TermsPublicationRow {

    @Id
    @Column(name = "terms_id")
    UUID termsId;

    @Column
    String version;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Embedded
    PersonColumns person = new PersonColumns();

    @Column(name = "proposer_subject")
    String proposerSubject;

    static TermsPublicationRow of(TermsVersionRow terms, Person second) {
        TermsPublicationRow row = new TermsPublicationRow();
        row.termsId = terms.id;
        row.version = terms.version;
        row.effectiveFrom = terms.effectiveFrom;
        row.person = PersonColumns.of(second);
        row.proposerSubject = terms.proposer.subject();
        return row;
    }
}
