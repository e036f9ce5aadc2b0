package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.voucher.TraceView;
import io.counterfoil.receivables.voucher.VoucherView;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner is part of every query, so a stranger's piece is not found rather than refused. SQL: wide lists with visibility
 * joins, and a recursive trace.
 */
@ApplicationScoped
class PostgresVouchers implements Vouchers {

    private final Sql sql;

    PostgresVouchers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<VoucherView> list(Viewer viewer, @Nullable UUID payableId, @Nullable String state, PageWish page) {
        VoucherSql text = new VoucherSql(state, page.limit() + 1);
        NamedSql query = payableId != null
                ? sql.named(text.ofPayable(isParty(viewer, payableId))).with("payable", payableId)
                : sql.named(viewer.seesAll() ? text.all() : text.own());
        List<VoucherView> found = query.with("me", viewer.participant())
                .with("after", page.after().id())
                .list(PostgresVouchers::view);
        return Page.of(found, page.limit(), VoucherView::id);
    }

    /** Whether the viewer may see every piece of the payable. */
    private boolean isParty(Viewer viewer, UUID payableId) {
        return viewer.seesAll()
                || sql.named("select id from projection.payable"
                                + " where id = :payable and (debtor = :me or creditor = :me or paying_bank = :me)")
                        .with("payable", payableId)
                        .with("me", viewer.participant())
                        .isFound();
    }

    @Override
    public Optional<VoucherView> find(Viewer viewer, UUID id) {
        return sql.named("select p.* from projection.piece p join projection.payable y on y.id = p.payable_id"
                        + " where p.id = :id" + visibleTo(viewer))
                .with("id", id)
                .with("me", viewer.participant())
                .first(PostgresVouchers::view);
    }

    private static String visibleTo(Viewer viewer) {
        return viewer.seesAll() ? "" : " and " + VoucherSql.VISIBLE;
    }

    private record Top(UUID root, UUID top) {}

    @Override
    public Optional<TraceView> trace(Viewer viewer, UUID id) {
        return sql.named("""
                        select y.root_id,
                               case when :seesAll or y.debtor = :me or y.creditor = :me or y.paying_bank = :me
                                    then y.root_id else p.id end as top
                        from projection.piece p join projection.payable y on y.id = p.payable_id
                        where p.id = :id
                        """ + visibleTo(viewer))
                .with("id", id)
                .with("me", viewer.participant())
                .with("seesAll", viewer.seesAll())
                .first(row -> new Top(row.id("root_id"), row.id("top")))
                .map(top -> trace(top, id));
    }

    private record Node(int level, VoucherView voucher) {}

    /**
     * Down from the top, level by level, until the limit: PostgreSQL stops a recursion whose reader has had enough. The path
     * from the root to the piece comes first when something has to be left out.
     */
    private TraceView trace(Top top, UUID id) {
        List<Node> nodes = sql.named("""
                        with recursive
                        path (id, parent_id, up) as (
                            select id, parent_id, 0 from projection.piece where id = :id
                            union all
                            select p.id, p.parent_id, path.up + 1 from projection.piece p join path on p.id = path.parent_id),
                        on_path as (select id, (select max(up) from path) - up as level from path),
                        tree (id, level) as (
                            select id, level from on_path where id = :top
                            union all
                            select p.id, tree.level + 1 from projection.piece p join tree on p.parent_id = tree.id),
                        shown as (select id, level from on_path union (select id, level from tree limit :limit))
                        select p.*, shown.level
                        from shown join projection.piece p on p.id = shown.id
                        order by shown.id in (select id from path) desc, shown.level, shown.id
                        limit :limit
                        """)
                .with("id", id)
                .with("top", top.top())
                .with("limit", TraceView.PIECES_MAX + 1)
                .list(row -> new Node(row.count("level"), view(row)));
        List<VoucherView> pieces = nodes.stream()
                .limit(TraceView.PIECES_MAX)
                .sorted(Comparator.comparingInt(Node::level))
                .map(Node::voucher)
                .toList();
        return new TraceView(top.root(), id, pieces, nodes.size() > TraceView.PIECES_MAX);
    }

    private static VoucherView view(Row row) {
        return new VoucherView(
                row.id("id"),
                row.id("payable_id"),
                row.idOrNull("parent_id"),
                row.id("holder"),
                row.idOrNull("recipient"),
                row.idOrNull("financing_id"),
                row.money("value"),
                row.money("redeemed"),
                row.count("depth"),
                row.dayOrNull("last_day"),
                row.text("state").toLowerCase(Locale.ROOT),
                row.flag("frozen"));
    }
}
