package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.TermsVersions;
import io.counterfoil.receivables.onboarding.model.Terms;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows are added, never changed. */
@ApplicationScoped
class PostgresTermsVersions implements TermsVersions {

    private final Sql sql;

    PostgresTermsVersions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Published> lockAndLastTwo() {
        // A few times a year: readers are not kept waiting by this mode, and that is enough.
        sql.update("lock table records.terms_publication in share row exclusive mode");
        return sql.list(
                "select terms_id, effective_from from records.published_terms where not replaced order by effective_from desc limit 2",
                row -> new Published(Sql.id(row, "terms_id"), Sql.day(row, "effective_from")));
    }

    @Override
    public void lockAgainstPublishing() {
        sql.update("lock table records.terms_publication in share mode");
    }

    @Override
    public boolean isPublished(String version) {
        return sql.first(
                        "select terms_id from records.terms_publication where version = ?",
                        row -> row.getObject("terms_id"),
                        version)
                .isPresent();
    }

    @Override
    public void propose(Terms terms) {
        sql.update(
                """
                insert into records.terms_version (id, version, title, sha256, effective_from, replaces,
                    proposer_subject, proposer_name, proposer_client)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                terms.id(),
                terms.version(),
                terms.title(),
                terms.sha256(),
                terms.effectiveFrom(),
                terms.replaces(),
                terms.proposer().subject(),
                terms.proposer().name(),
                terms.proposer().client());
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return sql.first("""
                select v.*, p.terms_id is not null as published, coalesce(p.replaced, false) as replaced,
                       (select min(n.effective_from) from records.published_terms n where n.effective_from > v.effective_from and not n.replaced) as next
                from records.terms_version v left join records.published_terms p on p.terms_id = v.id where v.id = ?
                """, PostgresTermsVersions::standing, id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Terms terms = new Terms(
                Sql.id(row, "id"),
                row.getString("version"),
                row.getString("title"),
                row.getString("sha256"),
                Sql.day(row, "effective_from"),
                row.getObject("replaces", UUID.class),
                new Person(
                        row.getString("proposer_subject"),
                        row.getString("proposer_name"),
                        row.getString("proposer_client")));
        return new Standing(terms, row.getBoolean("published"), row.getBoolean("replaced"), Sql.dayOrNull(row, "next"));
    }

    @Override
    public void publish(UUID id, Person second) {
        sql.update("""
                insert into records.terms_publication (terms_id, version, effective_from, subject, name, client, proposer_subject)
                select id, version, effective_from, ?, ?, ?, proposer_subject from records.terms_version where id = ?
                """, second.subject(), second.name(), second.client(), id);
    }

    @Override
    public boolean accept(UUID id, UUID participant, String sha256, Person person, LocalDate today) {
        return sql.update("""
                        insert into records.terms_acceptance (terms_id, participant, sha256, subject, name, client, accepted_on)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (participant, terms_id) do nothing
                        """, id, participant, sha256, person.subject(), person.name(), person.client(), today) == 1;
    }
}
