package io.counterfoil.receivables.settlement.postgres;

import io.counterfoil.receivables.voucher.postgres.PayableParties;
import io.counterfoil.service.sql.IndexWalk;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of the lists of settlements, put together from what is asked for: first the ids of the page, each branch from
 * one index alone ({@link IndexWalk}), then their rows. The limit stands in the statement, not in a parameter: the planner then
 * knows how few rows are wanted.
 */
final class SettlementSql {

    private static final String COLUMNS = """
            select s.id, s.payable_id, s.debtor, coalesce(c.paying_bank, s.paying_bank) as paying_bank,
                   s.currency, s.value, c.paid, s.payment_reference,
                   c.live, c.pieces, c.redeemed_pieces, c.opened_on, c.last_day,
                   case when c.open then 'open' when c.expired then 'expired' when c.id is not null then 'closed' when s.withdrawn or (select y.paying_bank <> s.paying_bank from projection.payable y
                                               where y.id = s.payable_id and y.debtor = s.debtor) then 'withdrawn'
                        else 'instructed' end as state
            """;
    private static final String CHAIN =
            " left join projection.settlement c on c.id = s.id and c.payable_id = s.payable_id ";
    private static final String SETTLEMENT = COLUMNS + " from records.settlement_instruction s" + CHAIN;
    private static final String IDS = "select id from records.settlement_instruction where ";

    private final int limit;
    private final boolean newestFirst;
    private final String after;
    private final String order;
    private final String page;

    /** @param limit rows at most */
    SettlementSql(int limit, boolean newestFirst) {
        this.limit = limit;
        this.newestFirst = newestFirst;
        after = "id " + (newestFirst ? "<" : ">") + " :after";
        order = newestFirst ? "id desc" : "id";
        page = " order by " + order + " limit " + limit;
    }

    String all() {
        return rows(IDS + after + page);
    }

    /** To :me as debtor, creditor or paying bank, the one instructed or the one that goes on. */
    String own() {
        IndexWalk goesOn = new IndexWalk("paying_bank, id", ":me", newestFirst);
        String onChain = "(select id from projection.settlement cross join lateral (select from"
                + " records.settlement_instruction i where i.id = settlement.id and i.payable_id = settlement.payable_id"
                + " offset 0) instructed where " + goesOn.range() + goesOn.first(limit) + ")";
        return rows(Stream.concat(
                        PayableParties.COLUMNS.stream()
                                .map(party -> new IndexWalk(party + ", id", ":me", newestFirst))
                                .map(walk -> "(" + IDS + walk.range() + walk.first(limit) + ")"),
                        Stream.of(onChain))
                .collect(Collectors.joining(" union ", "", page)));
    }

    private String rows(String ids) {
        return COLUMNS + " from (" + ids + ") ids join records.settlement_instruction s using (id)" + CHAIN
                + "order by s." + order;
    }

    /**
     * They are few: who may see them is asked of each.
     *
     * @param toAnybody whether the viewer sees all settlements
     */
    String ofPayable(boolean toAnybody) {
        return SETTLEMENT + "where s.payable_id = :payable and s." + after + visible(toAnybody) + page;
    }

    static String one(boolean toAnybody) {
        return SETTLEMENT + "where s.id = :id" + visible(toAnybody);
    }

    private static String visible(boolean toAnybody) {
        return toAnybody ? "" : " and (" + PayableParties.include("s") + " or c.paying_bank = :me)";
    }
}
