package io.counterfoil.service.sql;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** What a failure says about the database. */
public final class SqlFailures {

    /** Classes of SQL states: wrong data, a broken constraint, a wrong statement. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "42");

    private SqlFailures() {}

    /** Full, away, stopped, or in the way of itself: whatever was asked would fail so. */
    public static boolean isOfTheDatabase(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                String state = said.getSQLState();
                return state == null || state.length() < 2 || !OF_THE_DATA.contains(state.substring(0, 2));
            }
            if (cause instanceof RollbackException || cause instanceof SystemException) {
                return true;
            }
        }
        return false;
    }
}
