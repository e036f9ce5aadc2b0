package io.counterfoil.receivables.policy.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.governance.PolicyView;
import io.counterfoil.receivables.policy.PolicyBook;
import io.counterfoil.receivables.policy.PolicyChangeView;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: persons of two kinds in one row, and filters that may be absent. */
@ApplicationScoped
@Transactional
class PostgresPolicyBook implements PolicyBook {

    private static final int FOR_ALL_MAX = 1_000;
    private static final String OWN = "state = 'agreed' and participant = :me and ";

    private final Sql sql;

    PostgresPolicyBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<PolicyChangeView> list(Viewer viewer, @Nullable String state, PageWish page) {
        String filters = (viewer.seesAll() ? "" : OWN) + (state == null ? "" : "state = :state and ");
        List<PolicyChangeView> found = sql.named(
                        "select * from records.policy_change where " + filters + "id > :after order by id limit :most")
                .with("me", viewer.participant())
                .with("state", state)
                .with("after", page.after().id())
                .with("most", page.limit() + 1)
                .list(row -> PolicyChangeSql.view(row, viewer.seesAll()));
        return Page.of(found, page.limit(), PolicyChangeView::id);
    }

    @Override
    public Optional<PolicyChangeView> find(Viewer viewer, UUID id) {
        return sql.named("select * from records.policy_change where " + (viewer.seesAll() ? "" : OWN) + "id = :id")
                .with("me", viewer.participant())
                .with("id", id)
                .first(row -> PolicyChangeSql.view(row, viewer.seesAll()));
    }

    @Override
    public List<PolicyView> forAll() {
        return sql.named("select * from records.policy_change where state = 'agreed'"
                        + " and kind in ('DELIVERY_DAYS_MAX', 'ADVANCE_RATE') order by kind, document_kind, effective_from"
                        + " limit :most")
                .with("most", FOR_ALL_MAX)
                .list(row -> new PolicyView(
                        row.text("kind"),
                        null,
                        row.textOrNull("document_kind"),
                        row.day("effective_from"),
                        PolicyChangeSql.value(row),
                        row.text("source")));
    }
}
