package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.EndedSubmission;
import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.LedgerBlock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** For applications whose projector ends what it finds in blocks: see {@link SettledBy#PROJECTOR}. */
@Singleton
public class MinedCommands {

    private final JdbcSubmissionJournal journal;
    private final DataSource database;

    MinedCommands(JdbcSubmissionJournal journal, DataSource database) {
        this.journal = journal;
        this.database = database;
    }

    /**
     * As {@link JdbcSubmissionJournal#settle(List, Connection)}, in the transaction of the caller.
     *
     * @return those that have ended by it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EndedSubmission> settle(List<LedgerBlock> blocks) {
        try (Connection connection = database.getConnection()) {
            return journal.settle(blocks, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("no connection to the database", failed);
        }
    }
}
