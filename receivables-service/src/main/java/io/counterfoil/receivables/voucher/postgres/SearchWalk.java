package io.counterfoil.receivables.voucher.postgres;

import io.counterfoil.receivables.voucher.VoucherSearch;

/**
 * A way in which somebody stands to pieces: a walk through them by due day, in an index, that ends after {@link
 * VoucherSearch#LOOKED_MAX}. Columns are compared as one row, as in {@link io.counterfoil.service.sql.IndexWalk}. Each answers
 * columns {@code walked_day, walked_payable, id} and, where {@code party} says so, {@code walked_party}.
 */
enum SearchWalk {
    HELD(ofPiece("holder", "")),
    GIVEN(ofPiece("giver", "p.giver is not null and ")),
    OFFERED(few("projection.piece p where p.recipient is not null and p.recipient = :me")),
    LOCKED_FOR(few("projection.financing f join projection.piece p on p.id = f.piece_id"
            + " where f.state = 'LOCKED' and f.bank = :me")),
    OWED(ofPayable("debtor")),
    OWED_FIRST(ofPayable("creditor")),
    PAID_OUT(ofPayable("paying_bank")),
    /** Of everybody; for whoever sees all. */
    ALL(ofPayable(""));

    private static final String LAST = "'ffffffff-ffff-ffff-ffff-ffffffffffff'";
    private static final String FIRST = "'00000000-0000-0000-0000-000000000000'";

    private static final String NO_PARTY = "null::uuid as walked_party";

    private final String ascending;

    SearchWalk(String ascending) {
        this.ascending = ascending;
    }

    /**
     * Whether its index begins with the party: then what is made of the walk is sorted by it first, or the planner sorts all of it
     * anew.
     */
    boolean isByParty() {
        return !ascending.contains(NO_PARTY);
    }

    /**
     * A row for each piece, in the order of due day, payable and piece, after :day, :payable and :piece up to day :end.
     *
     * @param rows at most
     */
    String text(boolean descending, int rows) {
        String text = ascending.replace(":rows", "" + rows);
        return descending
                ? text.replace(":after", "<")
                        .replace(":upTo", ">=")
                        .replace(":order", "desc")
                        .replace(":first", LAST)
                        .replace(":last", FIRST)
                : text.replace(":after", ">")
                        .replace(":upTo", "<=")
                        .replace(":order", "asc")
                        .replace(":first", FIRST)
                        .replace(":last", LAST);
    }

    private static String ofPiece(String party, String condition) {
        String row = "(p." + party + ", p.due_on, p.payable_id, p.id)";
        return "select p.due_on as walked_day, p.payable_id as walked_payable, p.id, p." + party
                + " as walked_party from projection.piece p where " + condition + row
                + " :after (:me, :day, :payable, :piece) and " + row + " :upTo (:me, :end, :last, :last) order by p."
                + party + " :order, p.due_on :order, p.payable_id :order, p.id :order limit :rows";
    }

    /** Pieces with no index of their own for this: there are few at any time. */
    private static String few(String fromWhere) {
        return "select p.due_on as walked_day, p.payable_id as walked_payable, p.id, " + NO_PARTY + " from "
                + fromWhere + " and (p.due_on, p.payable_id, p.id) :after (:day, :payable, :piece)"
                + " and (p.due_on, p.payable_id, p.id) :upTo (:end, :last, :last)"
                + " order by p.due_on :order, p.payable_id :order, p.id :order limit :rows";
    }

    /** Payables from one index, the pieces of each from another. Of the first payable some pieces may have been shown. */
    private static String ofPayable(String party) {
        String column = party.isEmpty() ? "" : "y." + party + ", ";
        String me = party.isEmpty() ? "" : ":me, ";
        String row = "(" + column + "y.due_on, y.id)";
        String payables = "select y.due_on, y.id as payable_id"
                + (party.isEmpty() ? "" : ", y." + party + " as party")
                + " from projection.payable y where " + row + " :after= (" + me + ":day, :payable) and " + row
                + " :upTo (" + me + ":end, :last) order by " + column.replace(",", " :order,")
                + "y.due_on :order, y.id :order limit :rows";
        String pieces = "select p.id from projection.piece p where (p.payable_id, p.id) :after (y.payable_id,"
                + " case when y.payable_id = :payable then :piece else :first::uuid end)"
                + " and (p.payable_id, p.id) :upTo (y.payable_id, :last)"
                + " order by p.payable_id :order, p.id :order limit :rows";
        return "select y.due_on as walked_day, y.payable_id as walked_payable, p.id, "
                + (party.isEmpty() ? NO_PARTY : "y.party as walked_party") + " from (" + payables
                + ") y cross join lateral (" + pieces + ") p order by "
                + (party.isEmpty() ? "" : "y.party :order, ")
                + "y.due_on :order, y.payable_id :order, p.id :order limit :rows";
    }
}
