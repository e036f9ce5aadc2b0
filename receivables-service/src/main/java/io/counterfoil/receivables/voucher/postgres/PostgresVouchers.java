package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.voucher.TraceView;
import io.counterfoil.receivables.voucher.TracedPiece;
import io.counterfoil.receivables.voucher.UnitInterval;
import io.counterfoil.receivables.voucher.VoucherView;
import io.counterfoil.receivables.voucher.Vouchers;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
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
                || sql.named("select y.id from projection.payable y where y.id = :payable and "
                                + PayableParties.include("y"))
                        .with("payable", payableId)
                        .with("me", viewer.participant())
                        .isFound();
    }

    @Override
    public Optional<VoucherView> find(Viewer viewer, UUID id) {
        return sql.named(VoucherSql.SHOWN + "projection.piece p join projection.payable y on y.id = p.payable_id"
                        + " where p.id = :id" + visibleTo(viewer))
                .with("id", id)
                .with("me", viewer.participant())
                .first(PostgresVouchers::view);
    }

    private static String visibleTo(Viewer viewer) {
        return viewer.seesAll() ? "" : " and " + VoucherVisibility.OF_PIECE;
    }

    private record Tree(UUID root, UUID payable) {}

    @Override
    public Optional<TraceView> trace(Viewer viewer, UUID id, PageWish page) {
        return sql.named(
                        "select y.root_id, y.id from projection.piece p join projection.payable y on y.id = p.payable_id"
                                + " where p.id = :id" + visibleTo(viewer))
                .with("id", id)
                .with("me", viewer.participant())
                .first(row -> new Tree(row.id("root_id"), row.id("id")))
                .map(tree -> TraceView.of(tree.root(), id, traced(viewer, tree, id, page)));
    }

    /** Every piece of a payable is in its one tree; a party of the payable may see all of them. */
    private Page<TracedPiece> traced(Viewer viewer, Tree tree, UUID id, PageWish page) {
        VoucherSql text = new VoucherSql(null, page.limit() + 1);
        List<TracedPiece> found = isParty(viewer, tree.payable())
                ? sql.named(text.ofPayable(true))
                        .with("payable", tree.payable())
                        .with("after", page.after().id())
                        .<TracedPiece>list(PostgresVouchers::view)
                : sql.named(text.path())
                        .with("id", id)
                        .with("me", viewer.participant())
                        .with("after", page.after().id())
                        .<TracedPiece>list(row -> row.flag("visible") ? view(row) : unnamed(row));
        return Page.of(found, page.limit(), TracedPiece::id);
    }

    private static TracedPiece unnamed(Row row) {
        return new TracedPiece.Unnamed(row.id("id"), row.idOrNull("parent_id"), state(row));
    }

    static VoucherView view(Row row) {
        return new VoucherView(
                row.id("id"),
                row.id("payable_id"),
                row.textOrNull("package_number"),
                row.has("first_unit") ? new UnitInterval(row.number("first_unit"), row.number("last_unit")) : null,
                row.id("debtor"),
                row.id("paying_bank"),
                row.day("due_on"),
                row.idOrNull("parent_id"),
                row.id("holder"),
                row.idOrNull("recipient"),
                row.idOrNull("financing_id"),
                row.money("value"),
                row.money("redeemed"),
                row.count("depth"),
                row.dayOrNull("last_day"),
                row.dayOrNull("changed_on"),
                state(row),
                row.flag("frozen"));
    }

    private static String state(Row row) {
        return row.text("state").toLowerCase(Locale.ROOT);
    }
}
