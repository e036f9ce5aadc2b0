package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Directory;
import io.counterfoil.receivables.onboarding.ParticipantView;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Names from the records, roles from the chain: only who is enrolled there is shown. */
@ApplicationScoped
class PostgresDirectory implements Directory {

    private static final String ENROLLED = """
            select r.id, r.name, r.hosted, r.uscc, r.lei, p.signing_key, p.roles, p.suspended
            from records.participant_record r join projection.participant p on p.id = r.id
            """;

    private final DataSource database;

    PostgresDirectory(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<ParticipantView> list(Viewer viewer, PageWish page) {
        List<ParticipantView> found = new Query(database, ENROLLED + " where r.id > :after order by r.id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, viewer));
        return Page.of(found, page.limit(), ParticipantView::id);
    }

    @Override
    public Optional<ParticipantView> find(Viewer viewer, UUID id) {
        return new Query(database, ENROLLED + " where r.id = :id")
                .with("id", id).list(row -> view(row, viewer)).stream().findFirst();
    }

    private static ParticipantView view(ResultSet row, Viewer viewer) throws SQLException {
        int bits = row.getInt("roles");
        return new ParticipantView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Stream.of(Role.values())
                        .filter(role -> (bits & role.bit()) != 0)
                        .map(Role::name)
                        .toList(),
                row.getBoolean("suspended"),
                row.getBoolean("hosted"),
                viewer.seesAll() ? row.getString("signing_key") : null,
                viewer.seesAll() ? row.getString("uscc") : null,
                viewer.seesAll() ? row.getString("lei") : null);
    }
}
