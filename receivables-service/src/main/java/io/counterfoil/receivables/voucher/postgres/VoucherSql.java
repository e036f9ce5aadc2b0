package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.ledger.PieceState;
import io.counterfoil.service.sql.IndexWalk;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists, put together from what is asked for: first the ids of the page, each branch from one index
 * alone ({@link IndexWalk}), then their rows. State and limit stand in the statement, not in parameters: the planner then knows how rare the one
 * is, and how few rows are wanted.
 */
final class VoucherSql {

    /** Of piece p and its payable y. */
    static final String COLUMNS = "select p.*, y.debtor, y.paying_bank, y.package_number";

    static final String SHOWN = COLUMNS + " from ";

    private static final String WITH_PAYABLE =
            " ids join projection.piece p using (id) join projection.payable y on y.id = p.payable_id order by p.id";

    private static final String IDS = "select p.id from projection.piece p where ";

    private final @Nullable PieceState state;
    private final int limit;

    /**
     * @param state as in openapi.yml, null: in any state
     * @param limit rows at most
     */
    VoucherSql(@Nullable String state, int limit) {
        this.state = state == null ? null : PieceState.valueOf(state.toUpperCase(Locale.ROOT));
        this.limit = limit;
    }

    String all() {
        return rows(state == null ? IDS + after() : walk(new IndexWalk("p.state, p.id", "'" + state + "'")));
    }

    /** What :me holds or is offered; only an offered piece has a recipient. */
    String own() {
        String held = walk(
                state == null
                        ? new IndexWalk("p.holder, p.id", ":me")
                        : new IndexWalk("p.holder, p.state, p.id", ":me, '" + state + "'"));
        if (state != null && state != PieceState.OFFERED) {
            return rows(held);
        }
        String offered = walk("p.recipient is not null and ", new IndexWalk("p.recipient, p.id", ":me"));
        return rows("(" + held + ") union (" + offered + ") order by id limit " + limit);
    }

    /** @param all whether the viewer may see all pieces of it */
    String ofPayable(boolean all) {
        if (!all) {
            return rows(VoucherVisibility.OF_PAYABLE + after());
        }
        return rows(
                state == null
                        ? walk(new IndexWalk("p.payable_id, p.id", ":payable"))
                        : IDS + "p.payable_id = :payable and " + after());
    }

    private String walk(IndexWalk walk) {
        return walk("", walk);
    }

    private String walk(String condition, IndexWalk walk) {
        return IDS + condition + walk.range() + walk.first(limit);
    }

    private String after() {
        return "p.id > :after" + (state == null ? "" : " and p.state = '" + state + "'") + " order by id limit "
                + limit;
    }

    /** Of the tree of piece :id its path to the root and what was split off it, each piece with whether :me may see it. */
    String path() {
        return """
                with recursive
                path (id, parent_id) as (
                    select id, parent_id from projection.piece where id = :id
                    union all
                    select p.id, p.parent_id from projection.piece p join path on p.id = path.parent_id),
                parts (id) as (
                    select id from projection.piece where id = :id
                    union all
                    select p.id from projection.piece p join parts on p.parent_id = parts.id)
                """
                + COLUMNS + ", coalesce(" + VoucherVisibility.OF_PIECE + ", false) as visible from ("
                + "select id from path where id > :after union select id from parts where id > :after order by id limit "
                + limit
                + ")" + WITH_PAYABLE;
    }

    private static String rows(String ids) {
        return SHOWN + "(" + ids + ")" + WITH_PAYABLE;
    }
}
