package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.ledger.PieceState;
import io.counterfoil.receivables.voucher.Sought;
import io.counterfoil.receivables.voucher.VoucherSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements of a search, put together from what is asked for. State and limit stand in them: the planner then knows how few. */
final class SearchSql {

    /** What a viewer may name: whom a piece that it sees is of. Who was owed first is for the parties of the payable alone. */
    private static final String PARTY = "(:party in (p.holder, p.recipient, p.giver, y.debtor, y.paying_bank)"
            + " or y.creditor = :party and " + PayableParties.include("y") + ")";

    /** Looked up one by one ("offset 0"): the planner may otherwise read whole tables to join them to what one walk gives. */
    private static final String LOOKED_AT = """
            ) w
            cross join lateral (select p.* from projection.piece p where p.id = w.id offset 0) p
            cross join lateral (
                select y.debtor, y.creditor, y.paying_bank, y.package_number from projection.payable y
                where y.id = p.payable_id offset 0) y
            where
            """;

    private final boolean seesAll;
    private final Sought sought;
    private final boolean goesOn;
    private final int limit;

    /**
     * @param goesOn whether the page begins after a place
     * @param limit rows at most
     */
    SearchSql(boolean seesAll, Sought sought, boolean goesOn, int limit) {
        this.seesAll = seesAll;
        this.sought = sought;
        this.goesOn = goesOn;
        this.limit = limit;
    }

    /** Pieces of the page, and one more. */
    String found(SearchWalk walk) {
        return VoucherSql.COLUMNS + " from (" + walked(walk, VoucherSearch.LOOKED_MAX) + LOOKED_AT + conditions()
                + " order by " + order(walk) + " limit " + limit;
    }

    /** Where the walk ended, if that was before all was seen. */
    String end(SearchWalk walk) {
        return "select * from (" + walked(walk, VoucherSearch.LOOKED_MAX) + ") w offset "
                + (VoucherSearch.LOOKED_MAX - 1);
    }

    /** Whether there is more than a search looks at. */
    String beyond(SearchWalk walk) {
        return "select * from (" + walked(walk, VoucherSearch.LOOKED_MAX + 1) + ") w offset "
                + VoucherSearch.LOOKED_MAX;
    }

    /** In the order of due days; of what is sorted otherwise all is gone through in any case. */
    private String walked(SearchWalk walk, int rows) {
        return walk.text(sought.sort() == Sought.Sort.DUE && sought.descending(), rows);
    }

    private String conditions() {
        List<String> all = new ArrayList<>();
        all.add(seesAll ? "true" : VoucherVisibility.OF_PIECE);
        if (sought.state() != null) {
            all.add("p.state = '" + PieceState.valueOf(sought.state().toUpperCase(Locale.ROOT)) + "'");
        }
        if (sought.party() != null && !seesAll) {
            all.add(PARTY);
        }
        if (sought.currency() != null) {
            all.add("p.currency = :currency");
        }
        if (sought.amountFrom() != null) {
            all.add("p.value >= :amountFrom");
        }
        if (sought.amountTo() != null) {
            all.add("p.value <= :amountTo");
        }
        if (sought.changedFrom() != null) {
            all.add("p.changed_on >= :changedFrom");
        }
        if (sought.changedTo() != null) {
            all.add("p.changed_on <= :changedTo");
        }
        if (goesOn && sought.sort() != Sought.Sort.DUE) {
            all.add("(" + sorted() + ", p.payable_id, p.id) " + (sought.descending() ? "<" : ">")
                    + " (:key, :keyPayable, :keyPiece)");
        }
        return String.join(" and ", all);
    }

    private String order(SearchWalk walk) {
        String direction = sought.descending() ? " desc" : "";
        List<String> columns = new ArrayList<>();
        if (sought.sort() != Sought.Sort.DUE) {
            columns.addAll(List.of(sorted(), "p.payable_id", "p.id"));
        } else {
            if (walk.isByParty()) {
                columns.add("w.walked_party");
            }
            columns.addAll(List.of("w.walked_day", "w.walked_payable", "w.id"));
        }
        return String.join(direction + ", ", columns) + direction;
    }

    private String sorted() {
        return sought.sort() == Sought.Sort.AMOUNT ? "p.value" : "coalesce(p.changed_on, date '1970-01-01')";
    }
}
