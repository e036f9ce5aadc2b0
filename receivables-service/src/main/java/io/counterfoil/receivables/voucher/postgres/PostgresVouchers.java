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

    /** Whether :me (or :seesAll) may see piece p of payable y. */
    private static final String VISIBLE = """
            (:seesAll or p.holder = :me or p.recipient = :me
             or y.debtor = :me or y.creditor = :me or y.paying_bank = :me
             or exists (select from projection.piece parent where parent.id = p.parent_id and parent.holder = :me)
             or exists (select from projection.financing f where f.piece_id = p.id and (f.bank = :me or f.supplier = :me))
             or exists (select from records.financing_request r
                        join records.financing_request_bank asked on asked.request_id = r.id
                        where r.voucher_id = p.id and asked.bank = :me))
            """;

    private static final String STATE = "(:state::text is null or p.state = upper(:state))";

    private final Sql sql;

    PostgresVouchers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<VoucherView> list(Viewer viewer, @Nullable UUID payableId, @Nullable String state, PageWish page) {
        List<VoucherView> found = query(viewer, listSql(viewer, payableId))
                .with("payable", payableId)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresVouchers::view);
        return Page.of(found, page.limit(), VoucherView::id);
    }

    /** Each branch walks one index in the order of ids and ends with the page, however much there is. */
    private static String listSql(Viewer viewer, @Nullable UUID payableId) {
        if (payableId != null) {
            return "select p.* from projection.piece p join projection.payable y on y.id = p.payable_id where p.payable_id = :payable"
                    + " and p.id > :after and " + STATE + " and " + VISIBLE + " order by p.id limit :limit";
        }
        if (viewer.seesAll()) {
            return "select p.* from projection.piece p where p.id > :after and " + STATE
                    + " order by p.id limit :limit";
        }
        return """
                (select p.* from projection.piece p where p.holder = :me and p.id > :after and %1$s order by p.id limit :limit)
                union
                (select p.* from projection.piece p where p.recipient = :me and p.id > :after and %1$s order by p.id limit :limit)
                order by id limit :limit
                """.formatted(STATE);
    }

    @Override
    public Optional<VoucherView> find(Viewer viewer, UUID id) {
        return query(
                        viewer,
                        "select p.* from projection.piece p join projection.payable y on y.id = p.payable_id where p.id = :id and "
                                + VISIBLE)
                .with("id", id)
                .first(PostgresVouchers::view);
    }

    private record Top(UUID root, UUID top) {}

    @Override
    public Optional<TraceView> trace(Viewer viewer, UUID id) {
        return query(viewer, """
                        select y.root_id,
                               case when :seesAll or y.debtor = :me or y.creditor = :me or y.paying_bank = :me
                                    then y.root_id else p.id end as top
                        from projection.piece p join projection.payable y on y.id = p.payable_id
                        where p.id = :id and\s""" + VISIBLE)
                .with("id", id)
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

    private NamedSql query(Viewer viewer, String text) {
        return sql.named(text).with("me", viewer.participant()).with("seesAll", viewer.seesAll());
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
