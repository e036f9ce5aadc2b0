package io.counterfoil.ledger.quarkus;

import io.counterfoil.ledger.JdbcSubmissionJournal;
import io.counterfoil.ledger.SubmissionJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The two beans that the README asks for. */
@ApplicationScoped
class WhatAnApplicationAdds {

    @Produces
    @Singleton
    SubmissionJournal journal(DataSource database) {
        return new JdbcSubmissionJournal(database).inSchema("records").committingBy(new JtaTransactions(database));
    }

    @Produces
    SettledBy settledBy() {
        return SettledBy.RECEIPT;
    }
}
