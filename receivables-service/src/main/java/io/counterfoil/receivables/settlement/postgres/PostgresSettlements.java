package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.settlement.SettlementView;
import io.counterfoil.receivables.settlement.Settlements;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Instructions from the records, and what the chain says of them. SQL: wide lists, in which each party has an index. */
@ApplicationScoped
class PostgresSettlements implements Settlements {

    private final Sql sql;

    PostgresSettlements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<SettlementView> settlements(
            Viewer viewer, @Nullable UUID payableId, PageWish page, boolean newestFirst) {
        SettlementSql text = new SettlementSql(page.limit() + 1, newestFirst);
        NamedSql query = payableId == null
                ? sql.named(viewer.seesAll() ? text.all() : text.own())
                : sql.named(text.ofPayable(viewer.seesAll())).with("payable", payableId);
        List<SettlementView> found = query.with("me", viewer.participant())
                .with("after", page.after().id())
                .list(PostgresSettlements::settlement);
        return Page.of(found, page.limit(), SettlementView::id);
    }

    @Override
    public Optional<SettlementView> settlement(Viewer viewer, UUID id) {
        return sql.named(SettlementSql.one(viewer.seesAll()))
                .with("id", id)
                .with("me", viewer.participant())
                .first(PostgresSettlements::settlement);
    }

    private static SettlementView settlement(Row row) {
        return new SettlementView(
                row.id("id"),
                row.id("payable_id"),
                row.id("debtor"),
                row.id("paying_bank"),
                row.money("value"),
                row.moneyOrNull("paid"),
                row.text("payment_reference"),
                row.moneyOrNull("live"),
                row.has("pieces") ? row.number("pieces") : null,
                row.has("redeemed_pieces") ? row.number("redeemed_pieces") : null,
                row.dayOrNull("opened_on"),
                row.dayOrNull("last_day"),
                row.text("state"));
    }
}
