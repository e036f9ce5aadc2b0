package io.counterfoil.service.sql;

/**
 * Condition and order of a page that one index gives: rows whose first columns have certain values, in the order of their ids
 * from {@code :after} on. Columns are compared as one row. With {@code debtor = :me and id > :after order by id} the planner, if
 * it believes debtors of many payables to be common, walks the primary key and leaves out what is of others: for one who owes
 * little that is the whole table. A row in this order it finds in the index of these columns alone.
 *
 * @param columns of the index, the id last, parted by commas
 * @param values of all columns but the id
 */
public record IndexWalk(String columns, String values) {

    private static final String LAST = "'ffffffff-ffff-ffff-ffff-ffffffffffff'";

    /** What {@code where} begins with. */
    public String range() {
        String row = "(" + columns + ")";
        return row + " > (" + values + ", :after) and " + row + " <= (" + values + ", " + LAST + ")";
    }

    public String order() {
        return " order by " + columns;
    }

    /** The end of the statement. */
    public String first(int limit) {
        return order() + " limit " + limit;
    }
}
