package io.counterfoil.bank.settlement.postgres;

import io.counterfoil.bank.settlement.SettlementJobs;
import io.counterfoil.kernel.RefusedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A job whose row is locked. PostgreSQL lets the lock go when this process ends, in whatever way, so nobody has to guess how long
 * a job may take. A connection of its own and JDBC: the lock outlives many transactions of the execution, which commit one by one.
 */
final class RowClaim implements SettlementJobs.Claim {

    private static final Logger LOG = Logger.getLogger(RowClaim.class);
    private static final int DETAIL_LENGTH_MAX = 2_000;

    private static final String TAKE = "select state, failures from bank.settlement_job"
            + " where bank = ? and settlement_id = ? for update skip locked";

    private final Connection connection;
    private final SettlementJobs.JobId job;
    private final int failures;

    private RowClaim(Connection connection, SettlementJobs.JobId job, int failures) {
        this.connection = connection;
        this.job = job;
        this.failures = failures;
    }

    static Optional<RowClaim> take(DataSource database, SettlementJobs.JobId job) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            connection.setAutoCommit(false);
            Optional<RowClaim> claim = lock(connection, job);
            if (claim.isPresent() && claim.get().reopen()) {
                claim = lock(connection, job); // another may have come in between
            }
            taken = claim.isPresent();
            return claim;
        } finally {
            if (!taken) {
                giveBack(connection);
            }
        }
    }

    private static Optional<RowClaim> lock(Connection connection, SettlementJobs.JobId job) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setObject(1, job.bank());
            select.setObject(2, job.settlement());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RowClaim(connection, job, row.getInt("failures")))
                        : Optional.empty();
            }
        }
    }

    /**
     * One that has ended is open before anything is done for it: else nobody would go on with it after a crash. Due a little later, so
     * that nobody takes it between this commit and the next lock.
     */
    private boolean reopen() throws SQLException {
        boolean hadEnded = update(
                        "state = 'open', failures = 0, due_at = now() + interval '5 seconds', problem = null, problem_status = null, detail = null",
                        " and state <> 'open'")
                == 1;
        if (hadEnded) {
            connection.commit();
        }
        return hadEnded;
    }

    @Override
    public int failures() {
        return failures;
    }

    @Override
    public void done() {
        end("state = 'done', problem = null, problem_status = null, detail = null");
    }

    @Override
    public void refused(RefusedException why) {
        end(
                "state = 'refused', problem = ?, problem_status = ?, detail = ?",
                why.refusal().problemName(),
                why.refusal().status(),
                cut(why.detail()));
    }

    @Override
    public void failed(String why, Duration after) {
        end("failures = failures + 1, detail = ?, due_at = now() + ? * interval '1 second'", cut(why), (int)
                after.toSeconds());
    }

    private void end(String assignments, Object... values) {
        try {
            update(assignments, "", values);
            connection.commit();
        } catch (SQLException notWritten) { // it stays open, and whoever takes it up finds what was done
            LOG.warnf("how %s ended could not be written: %s", job, notWritten.getMessage());
        }
    }

    private int update(String assignments, String condition, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update bank.settlement_job set " + assignments
                + " where bank = ? and settlement_id = ?" + condition)) {
            int column = 0;
            for (Object value : values) {
                update.setObject(++column, value);
            }
            update.setObject(++column, job.bank());
            update.setObject(++column, job.settlement());
            return update.executeUpdate();
        }
    }

    private static String cut(String text) {
        return text.length() <= DETAIL_LENGTH_MAX ? text : text.substring(0, DETAIL_LENGTH_MAX);
    }

    @Override
    public void close() {
        giveBack(connection);
    }

    private static void giveBack(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.warnf("a connection that held a settlement's row broke: %s", broken.getMessage());
        }
    }
}
