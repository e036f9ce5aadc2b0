package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Directory;
import io.counterfoil.receivables.onboarding.ParticipantView;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Names from the records, roles from the chain: only who is enrolled there is shown. SQL: the projection's tables have no entities
 * outside of it.
 */
@ApplicationScoped
class PostgresDirectory implements Directory {

    private static final String ENROLLED = """
            select r.id, r.name, r.hosted, r.uscc, r.lei, r.eori, p.signing_key, p.roles, p.suspended
            from records.participant_record r join projection.participant p on p.id = r.id
            """;

    private final Sql sql;

    PostgresDirectory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ParticipantView> list(Viewer viewer, PageWish page) {
        List<ParticipantView> found = sql.named(ENROLLED + " where r.id > :after order by r.id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, viewer));
        return Page.of(found, page.limit(), ParticipantView::id);
    }

    @Override
    public Optional<ParticipantView> find(Viewer viewer, UUID id) {
        return sql.named(ENROLLED + " where r.id = :id").with("id", id).first(row -> view(row, viewer));
    }

    private static ParticipantView view(Row row, Viewer viewer) {
        int bits = row.count("roles");
        return new ParticipantView(
                row.id("id"),
                row.text("name"),
                Stream.of(Role.values())
                        .filter(role -> (bits & role.bit()) != 0)
                        .map(Role::name)
                        .toList(),
                row.flag("suspended"),
                row.flag("hosted"),
                viewer.seesAll() ? row.text("signing_key") : null,
                viewer.seesAll() ? row.textOrNull("uscc") : null,
                viewer.seesAll() ? row.textOrNull("lei") : null,
                viewer.seesAll() ? row.textOrNull("eori") : null);
    }
}
