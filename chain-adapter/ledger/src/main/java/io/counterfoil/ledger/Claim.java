package io.counterfoil.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a use case takes hold of when its command is stored, so that no other command gets it: a payable, a quote, a key that is
 * replaced. Runs in the transaction that has just inserted the submission, and only if it was inserted. An exception refuses: then
 * nothing is stored, nothing is sent, and the caller of {@link Submitter#submit} gets that exception.
 */
@FunctionalInterface
public interface Claim {

    Claim NOTHING = (stored, connection) -> {};

    /** For embedders whose transactions a manager looks after: what is done here takes part in the one that stores. */
    static Claim of(Runnable work) {
        return (stored, connection) -> work.run();
    }

    /** @param connection of the transaction; neither committed nor closed by the claim */
    void take(Submission stored, Connection connection) throws SQLException;
}
