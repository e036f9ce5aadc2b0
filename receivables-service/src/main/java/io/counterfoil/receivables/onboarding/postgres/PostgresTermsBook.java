package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.TermsBook;
import io.counterfoil.receivables.onboarding.TermsView;
import io.counterfoil.receivables.onboarding.TermsView.Acceptance;
import io.counterfoil.receivables.onboarding.TermsView.Standing;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresTermsBook implements TermsBook {

    private static final String TERMS = """
            select v.*, p.terms_id is not null as published, p.subject as publisher_subject, p.name as publisher_name, p.client as publisher_client,
                   p.given_at as published_at, p.replaced
            from records.terms_version v left join records.published_terms p on p.terms_id = v.id
            where (:seesAll or p.terms_id is not null)
            """;

    /** A day on which the next version holds already is no day of this one. */
    private static final String STANDINGS = """
            select v.id, v.version, v.title, v.sha256, v.effective_from, a.sha256 as accepted_sha256, a.accepted_on, a.subject, a.name, a.client, a.given_at,
                   case when p.replaced then 'replaced'
                        when a.terms_id is not null then 'accepted'
                        when v.effective_from > b.today then 'upcoming'
                        when exists (select from records.published_terms n where n.effective_from > v.effective_from and n.effective_from <= b.today
                            and not n.replaced)
                            then 'superseded'
                        else 'outstanding' end as state
            from records.published_terms p join records.terms_version v on v.id = p.terms_id cross join projection.business_date b
            left join records.terms_acceptance a on a.terms_id = p.terms_id and a.participant = :participant
            where v.id > :after order by v.id limit :limit
            """;

    private final DataSource database;

    PostgresTermsBook(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<TermsView> list(Viewer viewer, PageWish page) {
        List<TermsView> found = new Query(database, TERMS + " and v.id > :after order by v.id limit :limit")
                .with("seesAll", viewer.seesAll())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> terms(row, viewer));
        return Page.of(found, page.limit(), TermsView::id);
    }

    @Override
    public Optional<TermsView> find(Viewer viewer, UUID id) {
        return new Query(database, TERMS + " and v.id = :id")
                .with("seesAll", viewer.seesAll()).with("id", id).list(row -> terms(row, viewer)).stream()
                        .findFirst();
    }

    @Override
    public Optional<Page<Standing>> standings(Viewer viewer, UUID participant, PageWish page) {
        boolean found = !new Query(
                        database,
                        "select id from records.participant_record where id = :participant and (:seesAll or id = :me)")
                .with("participant", participant)
                .with("seesAll", viewer.seesAll())
                .with("me", viewer.participant())
                .list(row -> row.getObject("id"))
                .isEmpty();
        return found ? Optional.of(standings(participant, page)) : Optional.empty();
    }

    private Page<Standing> standings(UUID participant, PageWish page) {
        List<Standing> found = new Query(database, STANDINGS)
                .with("participant", participant)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresTermsBook::standing);
        return Page.of(found, page.limit(), Standing::id);
    }

    private static TermsView terms(ResultSet row, Viewer viewer) throws SQLException {
        boolean published = row.getBoolean("published");
        return new TermsView(
                row.getObject("id", UUID.class),
                row.getString("version"),
                row.getString("title"),
                row.getString("sha256"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("replaces", UUID.class),
                row.getBoolean("replaced") ? "replaced" : published ? "published" : "proposed",
                viewer.seesAll() ? PersonalActs.act(row, "proposer_", "proposed_at") : null,
                viewer.seesAll() && published ? PersonalActs.act(row, "publisher_", "published_at") : null);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String accepted = row.getString("accepted_sha256");
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("version"),
                row.getString("title"),
                row.getString("sha256"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("state"),
                accepted == null
                        ? null
                        : new Acceptance(
                                accepted,
                                row.getObject("accepted_on", LocalDate.class),
                                PersonalActs.act(row, "", "given_at")));
    }
}
