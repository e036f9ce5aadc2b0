package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.TermsVersions;
import io.counterfoil.receivables.onboarding.model.Terms;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows are added, never changed. */
@ApplicationScoped
@Transactional
class PostgresTermsVersions implements TermsVersions {

    private final TermsVersionRepository versions;
    private final TermsPublicationRepository publications;
    private final PublishedTermsRepository published;
    private final Sql sql;

    PostgresTermsVersions(
            TermsVersionRepository versions,
            TermsPublicationRepository publications,
            PublishedTermsRepository published,
            Sql sql) {
        this.versions = versions;
        this.publications = publications;
        this.published = published;
        this.sql = sql;
    }

    /** SQL: a table is locked. A few times a year: readers are not kept waiting by this mode, and that is enough. */
    @Override
    public List<Published> lockAndLastTwo() {
        sql.update("lock table records.terms_publication in share row exclusive mode");
        return published.lastTwo();
    }

    /** SQL: a table is locked. */
    @Override
    public void lockAgainstPublishing() {
        sql.update("lock table records.terms_publication in share mode");
    }

    @Override
    public boolean isPublished(String version) {
        return publications.count("version", version) > 0;
    }

    @Override
    public void propose(Terms terms) {
        versions.persistAndFlush(TermsVersionRow.of(terms));
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return versions.findByIdOptional(id)
                .map(terms -> new Standing(
                        terms.terms(),
                        publications.count("termsId", id) == 1,
                        published.isReplaced(id),
                        published.nextAfter(terms.effectiveFrom)));
    }

    @Override
    public void publish(UUID id, Person second) {
        publications.persistAndFlush(TermsPublicationRow.of(versions.findById(id), second));
    }

    /** SQL: on conflict, so that a second acceptance is told so, and its transaction goes on. */
    @Override
    public boolean accept(UUID id, UUID participant, String sha256, Person person, LocalDate today) {
        return sql.update("""
                        insert into records.terms_acceptance (terms_id, participant, sha256, subject, name, client, accepted_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (participant, terms_id) do nothing
                        """, id, participant, sha256, person.subject(), person.name(), person.client(), today) == 1;
    }
}
