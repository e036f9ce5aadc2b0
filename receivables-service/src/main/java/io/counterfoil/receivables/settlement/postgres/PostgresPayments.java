package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.settlement.PaymentView;
import io.counterfoil.receivables.settlement.Payments;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** SQL: pieces of the projection with what a settlement did to them, or is still to do. */
@ApplicationScoped
class PostgresPayments implements Payments {

    private static final String COLUMNS = """
            select s.id as settlement_id, p.id as piece_id, p.currency, s.opened_on, s.last_day,
                   coalesce(r.share, 0) as share,
                   coalesce(r.remaining, p.value) as remaining,
                   coalesce(r.share, 0) + coalesce(r.remaining, p.value) as before,
                   coalesce(r.disputed, false) as disputed,
                   f.bank, f.supplier,
                   case when r.contested and f.state = 'UNDONE' then f.supplier else coalesce(r.holder, p.holder) end as holder,
                   case when r.piece_id is null then 'waiting' when not r.contested then 'paid'
                        when f.state in ('FUNDED', 'UNDONE') then 'awarded' else 'contested' end as state,
                   case when s.open then 'open' when s.expired then 'expired' else 'closed' end as settlement_state
            """;

    /** Of what waits, the claimants are those of a financing that is approved and not paid. */
    private static final String FROM = """
             from projection.settlement s
                  join projection.payable y on y.id = s.payable_id
                  join projection.piece p on p.payable_id = s.payable_id
                  left join projection.redemption r on r.settlement_id = s.id and r.piece_id = p.id
                  left join projection.financing f on f.id = coalesce(r.financing_id,
                       case when r.piece_id is null and p.state = 'LOCKED' then p.financing_id end)
                  left join records.settlement_instruction i on i.id = s.id and i.payable_id = s.payable_id
             where (r.piece_id is not null or s.open and p.value > 0)
            """;

    /** Of banks: the one that pays now, the one instructed, and the one that went on with the settlement. */
    private static final String VISIBLE = " and (:all or :me in (y.debtor, y.paying_bank, s.paying_bank, i.paying_bank,"
            + " coalesce(r.holder, p.holder), f.supplier, f.bank))";

    private final Sql sql;

    PostgresPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<PaymentView> on(UUID voucherId, Viewer viewer, PageWish page) {
        return page(
                seen(
                                COLUMNS + FROM + VISIBLE
                                        + " and p.id = :voucher and s.id > :after order by s.id limit :limit",
                                viewer)
                        .with("voucher", voucherId),
                page,
                PaymentView::settlementId);
    }

    @Override
    public Page<PaymentView> by(UUID settlementId, Viewer viewer, PageWish page) {
        return page(
                seen(
                                COLUMNS + FROM + VISIBLE
                                        + " and s.id = :settlement and p.id > :after order by p.id limit :limit",
                                viewer)
                        .with("settlement", settlementId),
                page,
                PaymentView::voucherId);
    }

    @Override
    public boolean concern(Viewer viewer, UUID settlementId) {
        return seen("select 1" + FROM + VISIBLE + " and s.id = :settlement limit 1", viewer)
                .with("settlement", settlementId)
                .isFound();
    }

    @Override
    public Optional<PaymentView> to(UUID holder, UUID settlementId, UUID voucherId) {
        return sql.named(COLUMNS + FROM
                        + " and s.id = :settlement and p.id = :voucher and r.holder = :holder and not r.contested")
                .with("settlement", settlementId)
                .with("voucher", voucherId)
                .with("holder", holder)
                .first(PostgresPayments::payment);
    }

    private NamedSql seen(String text, Viewer viewer) {
        return sql.named(text).with("all", viewer.seesAll()).with("me", viewer.participant());
    }

    private static Page<PaymentView> page(NamedSql query, PageWish page, Function<PaymentView, UUID> position) {
        List<PaymentView> found = query.with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresPayments::payment);
        return Page.of(found, page.limit(), position);
    }

    private static PaymentView payment(Row row) {
        return new PaymentView(
                row.id("settlement_id"),
                row.id("piece_id"),
                row.id("holder"),
                row.idOrNull("bank"),
                row.idOrNull("supplier"),
                row.money("before"),
                row.money("share"),
                row.money("remaining"),
                row.text("state"),
                row.flag("disputed"),
                row.dayOrNull("opened_on"),
                row.dayOrNull("last_day"),
                row.text("settlement_state"));
    }
}
