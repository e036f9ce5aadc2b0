package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.ledger.FinancingState;
import io.counterfoil.receivables.financing.FinancingRequests.Standing;
import io.counterfoil.service.sql.IndexWalk;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists of financing requests, put together from what is asked for: first the ids of the page, for the
 * supplier and for the banks that were asked each from its own index ({@link IndexWalk}), then their rows. State and limit stand in the
 * statement, not in parameters: the planner then knows how rare the one is, and how few rows are wanted.
 */
final class RequestSql {

    private static final String COLUMNS = """
            select r.*, f.piece_id, f.bank as taken_by, f.terms_hash, f.approve_by, f.fund_by, f.attest_by, f.answer_by, f.funded_on,
                   f.supplier_agrees_to_undo, f.bank_agrees_to_undo, f.funds_disputed,
                   (select a.instruction_id from records.instructed_acceptance a
                    join records.submission s on s.operation_id = a.operation_id and s.state = 'CONFIRMED'
                    where a.financing_id = r.id) as instruction_id,
                   coalesce(replace(lower(f.state), '_', '-'), r.state) as state_now
            """;
    private static final String ROWS = " from %s join records.financing_request r using (id)"
            + " left join projection.financing f on f.id = r.id order by r.id";
    private static final String ASKED = RequestVisibility.ASKED;
    /** States of a request that the chain does not have; any other is the chain's. */
    private static final Set<String> OF_RECORDS =
            Arrays.stream(Standing.values()).map(Standing::wireName).collect(Collectors.toUnmodifiableSet());

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
                : OF_RECORDS.contains(state)
                        ? waiting(state)
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
    private Ids waiting(String state) {
        String literal = "'" + state + "'";
        String of = "select id from records.financing_request where not on_chain and ";
        return new Ids(
                of + page(new IndexWalk("state, id", literal)),
                of + page(new IndexWalk("supplier, state, id", ":me, " + literal)),
                "select request_id as id from " + ASKED + " cross join lateral (select from records.financing_request r"
                        + " where r.id = asked.request_id and not r.on_chain and r.state = " + literal
                        + " offset 0) waiting where " + page(OF_BANK));
    }

    /**
     * Of what is open there is little: all of it is gone through. Most ends funded: that is looked for among the own. The other
     * ends are rare, and the planner knows how rare. Whose a request is, the record says: the supplier of a financing is whose
     * piece was locked.
     */
    private Ids onChain(FinancingState state) {
        String inState = page(new IndexWalk("f.state, f.id", "'" + state + "'"));
        String all = financings("records.financing_request r where r.id = f.id") + inState;
        return switch (state) {
            case LOCKED, APPROVED, PAYOUT_INSTRUCTED ->
                new Ids(
                        all,
                        financings("records.financing_request r where r.id = f.id and r.supplier = :me") + inState,
                        financings(ASKED + " where asked.request_id = f.id and asked.bank = :me") + inState);
            case FUNDED -> {
                String funded = " cross join lateral (select from projection.financing f where f.id = %s"
                        + " and f.state = 'FUNDED' offset 0) funded where ";
                yield new Ids(
                        all,
                        "select r.id from records.financing_request r" + funded.formatted("r.id")
                                + page(new IndexWalk("r.supplier, r.id", ":me")),
                        "select request_id as id from " + ASKED + funded.formatted("asked.request_id") + page(OF_BANK));
            }
            default -> {
                String rest =
                        " where f.state = '" + state + "' and f.id > :after and %s = :me order by id limit " + limit;
                yield new Ids(
                        all,
                        "select f.id from projection.financing f join records.financing_request r on r.id = f.id"
                                + rest.formatted("r.supplier"),
                        "select f.id from projection.financing f join " + ASKED + " on asked.request_id = f.id"
                                + rest.formatted("asked.bank"));
            }
        };
    }

    /** Each looked up by itself, which "offset 0" sees to. */
    private static String financings(String whichAre) {
        return "select f.id from projection.financing f cross join lateral (select from " + whichAre
                + " offset 0) visible where ";
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
                + (toAnybody ? "" : " and " + RequestVisibility.OF_REQUEST);
    }
}
