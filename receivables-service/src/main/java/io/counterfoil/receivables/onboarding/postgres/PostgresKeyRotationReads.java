package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.KeyRotationReads;
import io.counterfoil.receivables.onboarding.KeyRotationView;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresKeyRotationReads implements KeyRotationReads {

    private static final String ROTATION = "select * from records.key_rotation where (:seesAll or participant = :me)";

    private final DataSource database;

    PostgresKeyRotationReads(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<KeyRotationView> list(Viewer viewer, PageWish page) {
        List<KeyRotationView> found = query(viewer, ROTATION + " and id > :after order by id limit :limit")
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresKeyRotationReads::view);
        return Page.of(found, page.limit(), KeyRotationView::id);
    }

    @Override
    public Optional<KeyRotationView> find(Viewer viewer, UUID id) {
        return query(viewer, ROTATION + " and id = :id").with("id", id).list(PostgresKeyRotationReads::view).stream()
                .findFirst();
    }

    private Query query(Viewer viewer, String sql) {
        return new Query(database, sql).with("me", viewer.participant()).with("seesAll", viewer.seesAll());
    }

    private static KeyRotationView view(ResultSet row) throws SQLException {
        boolean approved = row.getString("checker_subject") != null;
        return new KeyRotationView(
                row.getObject("id", UUID.class),
                row.getObject("participant", UUID.class),
                row.getString("reason"),
                row.getString("state"),
                PersonalActs.act(row, "maker_", "proposed_at"),
                approved ? PersonalActs.act(row, "checker_", "approved_at") : null,
                row.getString("withdrawer_subject") != null
                        ? PersonalActs.act(row, "withdrawer_", "withdrawn_at")
                        : null,
                row.getObject("operation", UUID.class));
    }
}
