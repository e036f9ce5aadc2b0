package io.counterfoil.receivables.adapter.postgres;

import io.counterfoil.receivables.application.TermsVersions;
import io.counterfoil.receivables.domain.Person;
import io.counterfoil.receivables.domain.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
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
    public Optional<LocalDate> lockAndLastDay() {
        // A few times a year: readers are not kept waiting by this mode, and that is enough.
        sql.update("lock table records.terms_publication in share row exclusive mode");
        return sql.first(
                "select effective_from from records.terms_publication order by effective_from desc limit 1",
                row -> Objects.requireNonNull(Sql.day(row, "effective_from")));
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
                insert into records.terms_version (id, version, title, sha256, effective_from, proposer_subject, proposer_name, proposer_client)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                terms.id(),
                terms.version(),
                terms.title(),
                terms.sha256(),
                terms.effectiveFrom(),
                terms.proposer().subject(),
                terms.proposer().name(),
                terms.proposer().client());
    }

    @Override
    public Optional<Standing> find(UUID id) {
        return sql.first("""
                select v.*, p.terms_id is not null as published,
                       (select min(n.effective_from) from records.terms_publication n where n.effective_from > v.effective_from) as next
                from records.terms_version v left join records.terms_publication p on p.terms_id = v.id where v.id = ?
                """, PostgresTermsVersions::standing, id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Terms terms = new Terms(
                Sql.id(row, "id"),
                row.getString("version"),
                row.getString("title"),
                row.getString("sha256"),
                Sql.day(row, "effective_from"),
                new Person(
                        row.getString("proposer_subject"),
                        row.getString("proposer_name"),
                        row.getString("proposer_client")));
        return new Standing(terms, row.getBoolean("published"), Sql.dayOrNull(row, "next"));
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
