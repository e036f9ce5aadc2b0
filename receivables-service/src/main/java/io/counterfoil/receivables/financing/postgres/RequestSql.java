package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.ledger.FinancingState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists of financing requests, put together from what is asked for: first the ids of the page, for the
 * supplier and for the banks that were asked each from its own index, then their rows. State and limit stand in the
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

    /** Where ids come from: all of them, those that :me supplied, those that :me was asked about. */
    private record Ids(String all, String supplied, String asked) {}

    private final Ids ids;
    private final String page;

    /**
     * @param state as in openapi.yml, null: in any state
     * @param limit rows at most
     */
    RequestSql(@Nullable String state, int limit) {
        page = " order by id limit " + limit;
        ids = state == null
                ? inAnyState()
                : state.equals("requested") || state.equals("withdrawn")
                        ? waiting(state.equals("withdrawn"))
                        : onChain(FinancingState.valueOf(
                                state.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static Ids inAnyState() {
        String all = "select id from records.financing_request where id > :after";
        return new Ids(
                all,
                all + " and supplier = :me",
                "select request_id as id from " + ASKED + " where bank = :me and request_id > :after");
    }

    /** What the chain does not have is little: it is gone through for every bank. */
    private static Ids waiting(boolean withdrawn) {
        String where = " where not r.on_chain and r.withdrawn = " + withdrawn + " and r.id > :after";
        String all = "select r.id from records.financing_request r" + where;
        return new Ids(
                all,
                all + " and r.supplier = :me",
                "select r.id from records.financing_request r join " + ASKED + " on asked.request_id = r.id" + where
                        + " and asked.bank = :me");
    }

    /** The supplier of a financing is whose piece was locked: not always who asked, so the request is asked as well. */
    private static Ids onChain(FinancingState state) {
        String where = " where f.state = '" + state + "' and f.id > :after";
        return new Ids(
                "select f.id from projection.financing f join records.financing_request r on r.id = f.id" + where,
                "select f.id from projection.financing f join records.financing_request r on r.id = f.id" + where
                        + " and f.supplier = :me and r.supplier = :me",
                "select f.id from projection.financing f join " + ASKED + " on asked.request_id = f.id" + where
                        + " and asked.bank = :me");
    }

    String all() {
        return COLUMNS + ROWS.formatted("(" + ids.all() + page + ") ids");
    }

    /** To :me as supplier or as a bank that was asked. */
    String own() {
        return COLUMNS
                + ROWS.formatted(
                        "((" + ids.supplied() + page + ") union (" + ids.asked() + page + ")" + page + ") ids");
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
