package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.TermsBook;
import io.counterfoil.receivables.onboarding.TermsView;
import io.counterfoil.receivables.onboarding.TermsView.Acceptance;
import io.counterfoil.receivables.onboarding.TermsView.Standing;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL: wide lists; who sees what, and how a version stands to a participant, follows from three tables and the business date. */
@ApplicationScoped
class PostgresTermsBook implements TermsBook {

    private static final String TERMS = """
            select v.*, p.terms_id is not null as published, p.subject as publisher_subject, p.name as publisher_name, p.client as publisher_client,
                   p.given_at as published_at, p.replaced
            from records.terms_version v %s join records.published_terms p on p.terms_id = v.id where\s""";

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

    private final ParticipantRecordRepository participants;
    private final Sql sql;

    PostgresTermsBook(ParticipantRecordRepository participants, Sql sql) {
        this.participants = participants;
        this.sql = sql;
    }

    @Override
    public Page<TermsView> list(Viewer viewer, PageWish page) {
        List<TermsView> found = sql.named(visible(viewer) + "v.id > :after order by v.id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> terms(row, viewer));
        return Page.of(found, page.limit(), TermsView::id);
    }

    @Override
    public Optional<TermsView> find(Viewer viewer, UUID id) {
        return sql.named(visible(viewer) + "v.id = :id").with("id", id).first(row -> terms(row, viewer));
    }

    /** To whoever does not see all, published ones alone. */
    private static String visible(Viewer viewer) {
        return TERMS.formatted(viewer.seesAll() ? "left" : "inner");
    }

    @Override
    @Transactional
    public Optional<Page<Standing>> standings(Viewer viewer, UUID participant, PageWish page) {
        return participants.isVisible(viewer, participant)
                ? Optional.of(standings(participant, page))
                : Optional.empty();
    }

    private Page<Standing> standings(UUID participant, PageWish page) {
        List<Standing> found = sql.named(STANDINGS)
                .with("participant", participant)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresTermsBook::standing);
        return Page.of(found, page.limit(), Standing::id);
    }

    private static TermsView terms(Row row, Viewer viewer) {
        boolean published = row.flag("published");
        return new TermsView(
                row.id("id"),
                row.text("version"),
                row.text("title"),
                row.text("sha256"),
                row.day("effective_from"),
                row.idOrNull("replaces"),
                published ? row.flag("replaced") ? "replaced" : "published" : "proposed",
                viewer.seesAll() ? PersonalActs.act(row, "proposer_", "proposed_at") : null,
                viewer.seesAll() && published ? PersonalActs.act(row, "publisher_", "published_at") : null);
    }

    private static Standing standing(Row row) {
        String accepted = row.textOrNull("accepted_sha256");
        return new Standing(
                row.id("id"),
                row.text("version"),
                row.text("title"),
                row.text("sha256"),
                row.day("effective_from"),
                row.text("state"),
                accepted == null
                        ? null
                        : new Acceptance(accepted, row.day("accepted_on"), PersonalActs.act(row, "", "given_at")));
    }
}
