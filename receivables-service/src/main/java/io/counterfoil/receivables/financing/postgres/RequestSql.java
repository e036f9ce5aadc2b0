package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.ledger.FinancingState;
import io.counterfoil.service.sql.IndexWalk;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists of financing requests, put together from what is asked for: first the ids of the page, for the
 * supplier and for the banks that were asked each from its own index ({@link IndexWalk}), then their rows. State and limit stand in the
 * statement, not in parameters: the planner then knows how rare the one is, and how few rows are wanted.
 */
final class RequestSql {

    private static final String COLUMNS = """
            select r.*, f.piece_id, f.bank as taken_by, f.terms_hash, f.approve_by, f.fund_by,
                   coalesce(replace(lower(f.state), '_', '-'), case when r.withdrawn then 'withdrawn' else 'requested' end) as state
            """;
    private static final String ROWS = " from %s join records.financing_request r using (id)"
            + " left join projection.financing f on f.id = r.id order by r.id";
    private static final String ASKED = "records.financing_request_bank asked";
    private static final IndexWalk OF_BANK = new IndexWalk("asked.bank, asked.request_id", ":me");

    /** Where ids come from: all of them, those that :me supplied, those that :me was asked about. */
    private record Ids(String all, String supplied, String asked) {}

    private final int limit;
    private final Ids ids;

    /**
     * @param state as in openapi.yml, null: in any state
     * @param limit rows at most
     */
    RequestSql(@Nullable String state, int limit) {
        this.limit = limit;
        ids = state == null
                ? inAnyState()
                : state.equals("requested") || state.equals("withdrawn")
                        ? waiting(state.equals("withdrawn"))
                        : onChain(FinancingState.valueOf(
                                state.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private Ids inAnyState() {
        String of = "select id from records.financing_request where ";
        return new Ids(
                of + "id > :after order by id limit " + limit,
                of + page(new IndexWalk("supplier, id", ":me")),
                "select request_id as id from " + ASKED + " where " + page(OF_BANK));
    }

    /**
     * What the chain does not have. Most requests are never taken: so there are as many as others, and a bank finds its own
     * by going through what it was asked.
     */
    private Ids waiting(boolean withdrawn) {
        String of = "select id from records.financing_request where not on_chain and ";
        return new Ids(
                of + page(new IndexWalk("withdrawn, id", "" + withdrawn)),
                of + page(new IndexWalk("supplier, withdrawn, id", ":me, " + withdrawn)),
                "select request_id as id from " + ASKED + " cross join lateral (select from records.financing_request r"
                        + " where r.id = asked.request_id and not r.on_chain and r.withdrawn = " + withdrawn
                        + " offset 0) waiting where " + page(OF_BANK));
    }

    /**
     * Whose the request is, the record says: the supplier of the financing is whose piece was locked. Of a rare state the
     * planner goes through the chain's rows, of a common one through those of :me.
     */
    private Ids onChain(FinancingState state) {
        String where = " where f.state = '" + state + "' and f.id > :after";
        String first = " order by id limit " + limit;
        String requested = " join records.financing_request r on r.id = f.id";
        return new Ids(
                "select f.id from projection.financing f cross join lateral (select from records.financing_request r"
                        + " where r.id = f.id offset 0) requested where "
                        + page(new IndexWalk("f.state, f.id", "'" + state + "'")),
                "select f.id from projection.financing f" + requested + where + " and r.supplier = :me" + first,
                "select f.id from projection.financing f join " + ASKED + " on asked.request_id = f.id" + where
                        + " and asked.bank = :me" + first);
    }

    private String page(IndexWalk walk) {
        return walk.range() + walk.first(limit);
    }

    String all() {
        return COLUMNS + ROWS.formatted("(" + ids.all() + ") ids");
    }

    /** To :me as supplier or as a bank that was asked. */
    String own() {
        return COLUMNS
                + ROWS.formatted(
                        "((" + ids.supplied() + ") union (" + ids.asked() + ") order by id limit " + limit + ") ids");
    }

    /** @param toAnybody whether the viewer sees all requests */
    static String one(boolean toAnybody) {
        return COLUMNS
                + " from records.financing_request r left join projection.financing f on f.id = r.id where r.id = :id"
                + (toAnybody
                        ? ""
                        : " and (r.supplier = :me or exists (select from " + ASKED
                                + " where asked.request_id = r.id and asked.bank = :me))");
    }
}
