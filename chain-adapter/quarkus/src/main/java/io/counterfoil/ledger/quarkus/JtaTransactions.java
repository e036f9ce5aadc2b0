package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.JournalTransactions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A journal's changes, each in a JTA transaction of its own. So a claim may use whatever takes part in that transaction: entities,
 * repositories, or the connection it is given.
 */
public final class JtaTransactions implements JournalTransactions {

    private final DataSource database;

    /** @param database that the transaction manager looks after */
    public JtaTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T inNewTransaction(Work<T> work) throws SQLException {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = database.getConnection()) {
                    return work.on(connection);
                }
            });
        } catch (QuarkusTransactionException failed) {
            if (failed.getCause() instanceof SQLException ofTheWork) {
                throw ofTheWork;
            }
            throw failed;
        }
    }
}
