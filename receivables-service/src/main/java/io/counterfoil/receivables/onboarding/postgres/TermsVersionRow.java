package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.receivables.onboarding.model.Terms;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code terms_version}: as somebody proposed it. Rows are added, never changed. */
@Immutable
@Entity(name = "TermsVersion")
@Table(schema = "records", name = "terms_version")
class TermsVersionRow {

    @Id
    @Column
    UUID id;

    @Column
    String version;

    @Column
    String title;

    @Column
    String sha256;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column
    @Nullable
    UUID replaces;

    @Embedded
    @EmbeddedColumnNaming("proposer_%s")
    PersonColumns proposer = new PersonColumns();

    static TermsVersionRow of(Terms terms) {
        TermsVersionRow row = new TermsVersionRow();
        row.id = terms.id();
        row.version = terms.version();
        row.title = terms.title();
        row.sha256 = terms.sha256();
        row.effectiveFrom = terms.effectiveFrom();
        row.replaces = terms.replaces();
        row.proposer = PersonColumns.of(terms.proposer());
        return row;
    }

    Terms terms() {
        return new Terms(id, version, title, sha256, effectiveFrom, replaces, proposer.person());
    }
}
