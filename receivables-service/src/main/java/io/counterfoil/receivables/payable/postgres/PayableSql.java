package io.counterfoil.receivables.payable.postgres;

import io.counterfoil.ledger.PayableState;
import io.counterfoil.receivables.voucher.postgres.PayableParties;
import io.counterfoil.service.sql.IndexWalk;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the lists of payables, put together from what is asked for: first the ids of the page, each branch from
 * one index alone ({@link IndexWalk}), then their rows. State and limit stand in the statement, not in parameters: the planner
 * then knows how rare the one is, and how few rows are wanted.
 */
final class PayableSql {

    private static final String COLUMNS = """
            select r.*, coalesce(lower(y.state), r.state) as state_now, y.issued_on as voucher_issued_on, y.overdue_on, y.frozen,
                   y.live, y.redeemed, y.cancelled, y.settlement_id, coalesce(y.paying_bank, r.paying_bank) as paying_bank_now, y.asked_bank
            """;
    private static final String ROWS = " from %s join records.payable_record r using (id)"
            + " left join projection.payable y on y.id = r.id order by r.id";

    /** States of a payable that the chain does not have; any other is the chain's. */
    private static final Set<String> OF_RECORDS = Set.of("recorded", "refused", "lapsed");

    private static final String PAYING_BANK = "paying_bank";

    /** Leaves out what another bank pays by now; looked up one by one, as in {@link #recorded}. */
    private static final String STILL_PAYS =
            "cross join lateral (select where not exists (select from projection.payable y"
                    + " where y.id = payable_record.id and y.debtor = payable_record.debtor and y.paying_bank <> :me) offset 0) pays";

    private final @Nullable String state;
    private final int limit;

    /**
     * @param state as in openapi.yml, null: in any state
     * @param limit rows at most
     */
    PayableSql(@Nullable String state, int limit) {
        this.state = state;
        this.limit = limit;
    }

    String all() {
        return COLUMNS + ROWS.formatted("(" + ids(null) + ") ids");
    }

    /** To :me as debtor, creditor or the bank that pays now: the recorded one until the operators name another. */
    String own() {
        return COLUMNS
                + ROWS.formatted(Stream.concat(PayableParties.COLUMNS.stream().map(this::ids), paysNow())
                        .map(ids -> "(" + ids + ")")
                        .collect(Collectors.joining(" union ", "(", " order by id limit " + limit + ") ids")));
    }

    /** The operators may have named it since. The debtor's own payable: nobody else's record is shown by an id that was taken. */
    private Stream<String> paysNow() {
        if (state != null && OF_RECORDS.contains(state)) {
            return Stream.of();
        }
        String ofDebtor = "projection.payable cross join lateral (select from records.payable_record r"
                + " where r.id = payable.id and r.debtor = payable.debtor offset 0) recorded where ";
        return Stream.of(page(
                ofDebtor,
                state == null
                        ? new IndexWalk("paying_bank, id", ":me")
                        : inState(
                                PayableState.valueOf(state.toUpperCase(Locale.ROOT))
                                        .name(),
                                PAYING_BANK)));
    }

    /** @param party as which :me sees them, null: whoever asks sees all */
    private String ids(@Nullable String party) {
        if (state == null) {
            return party == null
                    ? "select id from records.payable_record where id > :after order by id limit " + limit
                    : page(
                            "records.payable_record " + (party.equals(PAYING_BANK) ? STILL_PAYS : "") + " where ",
                            new IndexWalk(party + ", id", ":me"));
        }
        if (OF_RECORDS.contains(state)) {
            return page("records.payable_record where not on_chain and ", inState(state, party));
        }
        PayableState onChain = PayableState.valueOf(state.toUpperCase(Locale.ROOT));
        return page("projection.payable " + recorded(party) + " where ", inState(onChain.name(), party));
    }

    /**
     * Whoever signs past the service issues payables that have no record: they must not take the place of one that is shown. It
     * may even take the id of a record of others: so :me is asked for in the record, too. "offset 0": looked up one by one.
     */
    private static String recorded(@Nullable String party) {
        return "cross join lateral (select from records.payable_record r where r.id = payable.id"
                + (party == null ? "" : " and r." + party + " = :me") + " offset 0) recorded";
    }

    private static IndexWalk inState(String state, @Nullable String party) {
        String literal = "'" + state + "'";
        return party == null
                ? new IndexWalk("state, id", literal)
                : new IndexWalk(party + ", state, id", ":me, " + literal);
    }

    private String page(String fromWhere, IndexWalk walk) {
        return "select id from " + fromWhere + walk.range() + walk.first(limit);
    }

    /** @param toAnybody whether the viewer sees all payables */
    static String one(boolean toAnybody) {
        return COLUMNS + " from records.payable_record r left join projection.payable y on y.id = r.id where r.id = :id"
                + (toAnybody
                        ? ""
                        : " and :me in (r.debtor, r.creditor, case when y.debtor = r.debtor then y.paying_bank else r.paying_bank end)");
    }
}
