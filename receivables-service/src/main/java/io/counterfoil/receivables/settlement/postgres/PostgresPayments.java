package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.settlement.PaymentView;
import io.counterfoil.receivables.settlement.Payments;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL: rows of the projection, with the currency of their piece. */
@ApplicationScoped
class PostgresPayments implements Payments {

    private static final String PAYMENT = """
            select r.settlement_id, r.piece_id, r.share, r.remaining, r.disputed, p.currency,
                   case when r.contested and f.state = 'UNDONE' then f.supplier else r.holder end as holder,
                   case when not r.contested then 'paid' when f.state in ('FUNDED', 'UNDONE') then 'awarded'
                        else 'contested' end as state
            from projection.redemption r join projection.piece p on p.id = r.piece_id
                 left join projection.financing f on f.id = r.financing_id
            """;

    private final Sql sql;

    PostgresPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<PaymentView> on(UUID voucherId, Viewer viewer, PageWish page) {
        List<PaymentView> found = sql.named(PAYMENT
                        + " join projection.payable y on y.id = p.payable_id"
                        + " where r.piece_id = :voucher and r.settlement_id > :after"
                        + " and (:all or r.holder = :me or y.debtor = :me or y.paying_bank = :me"
                        + " or f.supplier = :me or f.bank = :me)"
                        + " order by r.settlement_id limit :limit")
                .with("voucher", voucherId)
                .with("all", viewer.seesAll())
                .with("me", viewer.participant())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresPayments::payment);
        return Page.of(found, page.limit(), PaymentView::settlementId);
    }

    @Override
    public Optional<PaymentView> to(UUID holder, UUID settlementId, UUID voucherId) {
        return sql.named(PAYMENT
                        + " where r.settlement_id = :settlement and r.piece_id = :voucher and r.holder = :holder"
                        + " and not r.contested")
                .with("settlement", settlementId)
                .with("voucher", voucherId)
                .with("holder", holder)
                .first(PostgresPayments::payment);
    }

    private static PaymentView payment(Row row) {
        return new PaymentView(
                row.id("settlement_id"),
                row.id("piece_id"),
                row.id("holder"),
                row.money("share"),
                row.money("remaining"),
                row.text("state"),
                row.flag("disputed"));
    }
}
