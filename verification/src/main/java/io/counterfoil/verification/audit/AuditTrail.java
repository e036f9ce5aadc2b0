package io.counterfoil.verification.audit;

import io.counterfoil.ledger.KeyVault;
import io.counterfoil.verification.UnreachableException;
import io.counterfoil.verification.VerifyOptions;
import io.counterfoil.verification.progress.HowFar;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A service's audit trail with all that vouches for it: its own seals, the witness outside the database, the chain.
 *
 * @param name of the instance whose trail it is: a bank's own gateway has another than a hosted one
 * @param readers the database is the owner's
 * @param vault that seals it
 * @param anchoredBy the participants whose keys may anchor it; what others anchored under its name is not its
 */
public record AuditTrail(
        String name, TrailOwner owner, VerifyOptions readers, Path witness, KeyVault vault, List<UUID> anchoredBy) {

    /**
     * Reads the whole trail once, in one snapshot.
     *
     * @param howFar told all the while
     * @throws UnreachableException when the database does not answer
     * @throws io.counterfoil.ledger.LedgerException when the chain does not answer
     */
    public TrailReport verify(HowFar howFar) throws IOException {
        // Before the snapshot: what is added meanwhile makes the trail longer than they say, which is no finding.
        List<TrustedHead> elsewhere = new ArrayList<>(Witness.headOf(witness));
        elsewhere.addAll(anchors());
        return inSnapshot(connection -> new TrailVerifier(connection, owner, vault, howFar).verify(elsewhere))
                .named(name);
    }

    String stream() {
        return owner.streamOf(vault);
    }

    List<TrustedHead> anchors() {
        return ChainAnchors.read(readers, anchoredBy, stream());
    }

    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    <T> T inSnapshot(Reading<T> reading) {
        VerifyOptions.Database database = readers.database();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return reading.read(connection);
        } catch (SQLException e) {
            throw new UnreachableException("database: " + e.getMessage(), e);
        }
    }
}
