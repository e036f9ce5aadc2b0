package io.counterfoil.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How a journal's changes are committed: in a transaction of their own, whatever the calling thread is in. */
public interface JournalTransactions {

    /** Something done on the connection of a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Commits when the work returns; rolls back, and throws the same, when it throws. */
    <T extends @Nullable Object> T inNewTransaction(Work<T> work) throws SQLException;

    /** Of a data source that no transaction manager looks after. */
    static JournalTransactions of(DataSource database) {
        return new LocalTransactions(database);
    }
}
