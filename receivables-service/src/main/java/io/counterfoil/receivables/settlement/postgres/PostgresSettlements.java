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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Instructions from the records, and what the chain says of them. SQL: wide lists, in which each party has an index. */
@ApplicationScoped
class PostgresSettlements implements Settlements {

    private static final String SETTLEMENT = """
            select s.id, s.payable_id, s.debtor, s.paying_bank, s.currency, s.value, c.paid, s.payment_reference,
                   case when c.open then 'open' when c.id is not null then 'closed' when s.withdrawn then 'withdrawn'
                        else 'instructed' end as state
            from records.settlement_instruction s
            join records.payable_record r on r.id = s.payable_id
            left join projection.settlement c on c.id = s.id
            """;

    private final Sql sql;

    PostgresSettlements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<SettlementView> settlements(Viewer viewer, @Nullable UUID payableId, PageWish page) {
        String rest =
                " and s.id > :after and (:payable::uuid is null or s.payable_id = :payable) order by s.id limit :limit";
        String text = viewer.seesAll()
                ? SETTLEMENT + " where true" + rest
                : Stream.of("s.debtor", "r.creditor", "s.paying_bank")
                        .map(whose -> "(" + SETTLEMENT + " where " + whose + " = :me" + rest + ")")
                        .collect(Collectors.joining(" union ", "", " order by id limit :limit"));
        List<SettlementView> found =
                query(text, viewer, page).with("payable", payableId).list(PostgresSettlements::settlement);
        return Page.of(found, page.limit(), SettlementView::id);
    }

    @Override
    public Optional<SettlementView> settlement(Viewer viewer, UUID id) {
        return sql.named(
                        SETTLEMENT
                                + " where s.id = :id and (:seesAll or s.debtor = :me or r.creditor = :me or s.paying_bank = :me)")
                .with("id", id)
                .with("me", viewer.participant())
                .with("seesAll", viewer.seesAll())
                .first(PostgresSettlements::settlement);
    }

    private NamedSql query(String text, Viewer viewer, PageWish page) {
        return sql.named(text)
                .with("me", viewer.participant())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1);
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
                row.text("state"));
    }
}
