package io.counterfoil.service.sql;

/**
 * Condition and order of a page that one index gives: rows whose first columns have certain values, in the order of their ids
 * from {@code :after} on. Columns are compared as one row. With {@code debtor = :me and id > :after order by id} the planner, if
 * it believes debtors of many payables to be common, walks the primary key and leaves out what is of others: for one who owes
 * little that is the whole table. A row in this order it finds in the index of these columns alone.
 *
 * @param columns of the index, the id last, parted by commas
 * @param values of all columns but the id
 * @param newestFirst from {@code :after} back to the first id
 */
public record IndexWalk(String columns, String values, boolean newestFirst) {

    private static final String FIRST = "'00000000-0000-0000-0000-000000000000'";
    private static final String LAST = "'ffffffff-ffff-ffff-ffff-ffffffffffff'";

    public IndexWalk(String columns, String values) {
        this(columns, values, false);
    }

    /** What {@code where} begins with. */
    public String range() {
        String row = "(" + columns + ")";
        if (newestFirst) {
            return row + " < (" + values + ", :after) and " + row + " >= (" + values + ", " + FIRST + ")";
        }
        return row + " > (" + values + ", :after) and " + row + " <= (" + values + ", " + LAST + ")";
    }

    public String order() {
        return " order by " + (newestFirst ? columns.replace(",", " desc,") + " desc" : columns);
    }

    /** The end of the statement. */
    public String first(int limit) {
        return order() + " limit " + limit;
    }
}
