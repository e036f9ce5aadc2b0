package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.ledger.PieceState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists, put together from what is asked for: first the ids of the page, each branch from one index
 * alone, then their rows. State and limit stand in the statement, not in parameters: the planner then knows how rare the one
 * is, and how few rows are wanted.
 */
final class VoucherSql {

    /** Whether :me may see piece p of payable y. */
    static final String VISIBLE = """
            (p.holder = :me or p.recipient = :me
             or y.debtor = :me or y.creditor = :me or y.paying_bank = :me
             or exists (select from projection.piece parent where parent.id = p.parent_id and parent.holder = :me)
             or exists (select from projection.financing f where f.piece_id = p.id and (f.bank = :me or f.supplier = :me))
             or exists (select from records.financing_request r
                        join records.financing_request_bank asked on asked.request_id = r.id
                        where r.voucher_id = p.id and asked.bank = :me))
            """;

    /** The same question for all pieces of one payable, whose parties :me is none of: asked once, not for each piece. */
    private static final String VISIBLE_OF_PAYABLE = """
            with visible as materialized (
                select id from projection.piece where payable_id = :payable and holder = :me
                union
                select id from projection.piece where payable_id = :payable and recipient = :me
                union
                select part.id from projection.piece parent join projection.piece part on part.parent_id = parent.id
                where parent.payable_id = :payable and parent.holder = :me
                union
                select piece_id from projection.financing where payable_id = :payable and (bank = :me or supplier = :me)
                union
                select r.voucher_id from records.financing_request r
                join records.financing_request_bank asked on asked.request_id = r.id
                where r.payable_id = :payable and asked.bank = :me)
            select p.id from visible join projection.piece p on p.id = visible.id where\s""";

    private static final String IDS = "select p.id from projection.piece p where ";

    private final @Nullable PieceState state;
    private final String limit;
    private final String page;

    /**
     * @param state as in openapi.yml, null: in any state
     * @param limit rows at most
     */
    VoucherSql(@Nullable String state, int limit) {
        this.state = state == null ? null : PieceState.valueOf(state.toUpperCase(Locale.ROOT));
        this.limit = " order by id limit " + limit;
        this.page = "p.id > :after" + (state == null ? "" : " and p.state = '" + this.state + "'") + this.limit;
    }

    String all() {
        return rows(IDS + page);
    }

    /** What :me holds or is offered; only an offered piece has a recipient. */
    String own() {
        String held = IDS + "p.holder = :me and " + page;
        String offered = IDS + "p.recipient = :me and " + page;
        return rows(
                state == null || state == PieceState.OFFERED ? "(" + held + ") union (" + offered + ")" + limit : held);
    }

    /** @param all whether the viewer may see all pieces of it */
    String ofPayable(boolean all) {
        return rows(all ? IDS + "p.payable_id = :payable and " + page : VISIBLE_OF_PAYABLE + page);
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
                + "select p.*, coalesce(" + VISIBLE + ", false) as visible from ("
                + "select id from path where id > :after union select id from parts where id > :after" + limit
                + ") ids join projection.piece p using (id) join projection.payable y on y.id = p.payable_id order by p.id";
    }

    private static String rows(String ids) {
        return "select p.* from (" + ids + ") ids join projection.piece p using (id) order by p.id";
    }
}
